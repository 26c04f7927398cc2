// A dialog that is open as long as it is there.
import { Modal, Text } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';

/** Gives the focus back to what had it before; a dialog that is taken away whole does not do so by itself. */
function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
      // After the dialog has let go of the focus.
      setTimeout(() => {
        // Whoever left it for another place is not called back.
        const taken = document.activeElement !== null && document.activeElement !== document.body;
        if (here.current || taken || !(opener instanceof HTMLElement) || !opener.isConnected) return;
        opener.focus({ preventScroll: true });
      });
    };
  }, [opener]);
}

interface Props {
  readonly title: string;
  readonly close: () => void;
  readonly size?: 'lg' | 'xl';
  readonly children: ReactNode;
}

/** The dialog. */
export function Dialog({ title, close, size = 'lg', children }: Props) {
  useFocusBack();
  return (
    <Modal opened onClose={close} size={size} title={<Text fw={650}>{title}</Text>}>
      {children}
    </Modal>
  );
}
