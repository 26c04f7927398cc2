// The approval chains of all document types.
import { createFileRoute } from '@tanstack/react-router';
import { AlurList } from '../screens/alur/alur-list.tsx';

export const Route = createFileRoute('/alur/')({ component: AlurList });
