// What stands where a dialog will, from the press that asked for it until its code is there.
import { LoadingRows } from './answers.tsx';

/** A grey dialog. */
export function DialogComing() {
  return (
    <div className="dialog-coming">
      <div className="surface">
        <LoadingRows rows={4} />
      </div>
    </div>
  );
}
