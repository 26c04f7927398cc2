// Unpacks the browser before the first test, so that no test's time is spent on it and no two unpack at once.
import { findChromium } from './chromium.ts';

const setup = async (): Promise<void> => {
  await findChromium();
};

export default setup;
