/** Taking back asks once more, for it changes what everybody sees. */
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useReader } from '../words/reader.tsx';
import type { Batch } from './batch.ts';

export interface UndoButtonProps {
  readonly batch: Batch;
  readonly busy: boolean;
  readonly undo: () => void;
}

export function UndoButton({ batch, busy, undo }: UndoButtonProps) {
  const { words, number } = useReader();
  const say = words.import;
  const counts = (['added', 'changed', 'removed'] as const)
    .filter((each) => batch[each] > 0)
    .map((each) => `${say[each]} ${say.count(number(batch[each]))}`);
  return (
    <DialogTrigger>
      <Button className="button button-quiet" isDisabled={busy}>
        {busy ? `${say.stillUndone}…` : say.undo}
      </Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog role="alertdialog" className="modal-inner">
            {({ close }) => (
              <>
                <Heading slot="title">{say.undo}</Heading>
                <p>{say.undoSure}</p>
                <p>{counts.join('・')}</p>
                <div className="button-row">
                  <Button
                    className="button button-danger"
                    onPress={() => {
                      close();
                      undo();
                    }}
                  >
                    {say.undoYes}
                  </Button>
                  <Button className="button button-quiet" autoFocus onPress={close}>
                    {say.undoNo}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
