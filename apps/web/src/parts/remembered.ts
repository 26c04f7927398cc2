// What somebody chose on a screen, kept in this browser for them alone until they choose otherwise.
import { useSession } from './session.ts';

/** A choice by name: what was chosen last, and how to keep another. A browser that keeps nothing is no reason to stop. */
export function useRemembered(name: string): { last: string | undefined; keep: (choice: string) => void } {
  const { person } = useSession();
  const key = `siklus.${name}.${person}`;
  return { last: recallChoice(key), keep: (choice) => keepChoice(key, choice) };
}

function recallChoice(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function keepChoice(key: string, choice: string): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // A full or forbidden shelf: the choice stands in the address for as long as the page is open.
  }
}
