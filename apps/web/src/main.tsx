// The app starts here: theme, cache, messages, router.
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './fonts.css';
import './app.css';

import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageNow, useLanguage } from './parts/language.ts';
import { printInLight } from './parts/printing.ts';
import { markReading } from './parts/reading.tsx';
import { queryClient } from './parts/trpc.ts';
import { complainInLanguage } from './parts/validity.ts';
import { tellWholeChoices } from './parts/whole-choice.ts';
import { router } from './router.tsx';
import { cssVariables, themes } from './theme.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

complainInLanguage(languageNow);
printInLight();
markReading();
tellWholeChoices();

function App() {
  const { language } = useLanguage();
  return (
    <MantineProvider theme={themes[language]} defaultColorScheme="auto" cssVariablesResolver={cssVariables}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
