/** The chosen dimensions in their order: drag them by mouse, finger or keyboard, or use the arrows. */
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { Choice } from '../frame/choice.tsx';
import { useReader } from '../words/reader.tsx';
import { type Dimension, dimensions } from './cube.ts';

export interface DimensionListProps {
  readonly chosen: readonly Dimension[];
  readonly choose: (chosen: readonly Dimension[]) => void;
}

const most = 3;

export function DimensionList({ chosen, choose }: DimensionListProps) {
  const { words } = useReader();
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': words.dimensions[key as Dimension] })),
    onReorder: ({ keys, target }) => {
      const moved = chosen.filter((each) => keys.has(each));
      const rest = chosen.filter((each) => !keys.has(each));
      const at = rest.indexOf(target.key as Dimension) + (target.dropPosition === 'after' ? 1 : 0);
      choose([...rest.slice(0, at), ...moved, ...rest.slice(at)]);
    },
  });
  const move = (dimension: Dimension, by: number) => {
    const next = chosen.filter((each) => each !== dimension);
    next.splice(Math.max(0, chosen.indexOf(dimension) + by), 0, dimension);
    choose(next);
  };
  const rest = dimensions.filter((each) => !chosen.includes(each));
  return (
    <div className="dimension-choice">
      <GridList
        className="dimension-list"
        aria-label={words.pivot.chosen}
        items={chosen.map((id) => ({ id }))}
        dragAndDropHooks={dragAndDropHooks}
        dependencies={[words, chosen]}
        renderEmptyState={() => words.pivot.choose}
      >
        {({ id }) => (
          <GridListItem textValue={words.dimensions[id]}>
            <Button slot="drag" className="drag" aria-label={words.dimensions[id]}>
              ≡
            </Button>
            <span>{words.dimensions[id]}</span>
            <Button
              className="small"
              aria-label={`${words.dimensions[id]} ↑`}
              isDisabled={chosen[0] === id}
              onPress={() => move(id, -1)}
            >
              ↑
            </Button>
            <Button
              className="small"
              aria-label={`${words.dimensions[id]} ↓`}
              isDisabled={chosen.at(-1) === id}
              onPress={() => move(id, 1)}
            >
              ↓
            </Button>
            <Button
              className="small"
              aria-label={words.pivot.remove(words.dimensions[id])}
              onPress={() => choose(chosen.filter((each) => each !== id))}
            >
              ×
            </Button>
          </GridListItem>
        )}
      </GridList>
      {chosen.length < most && (
        <Choice<Dimension | ''>
          label={words.pivot.dimensions}
          value=""
          options={[
            { value: '', label: words.pivot.add },
            ...rest.map((value) => ({ value, label: words.dimensions[value] })),
          ]}
          choose={(value) => value && choose([...chosen, value])}
        />
      )}
    </div>
  );
}
