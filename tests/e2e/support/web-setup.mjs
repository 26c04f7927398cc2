// Builds the web app before browser tests where its sources are newer, so that nobody tests the app of an hour ago.
export { buildWeb as setup } from '../../../scripts/web-build.mjs';
