// The reason of an act: asked for with every act that somebody else has to live with.
import { Textarea, type TextareaProps } from '@mantine/core';

/** A field for a reason of 5 to 2000 letters, which the server asks for as well. */
export function ReasonField(props: TextareaProps) {
  return <Textarea required minLength={5} maxLength={2000} autosize minRows={2} {...props} />;
}
