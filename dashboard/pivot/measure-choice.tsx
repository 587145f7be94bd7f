/** The measures by domain, as many as one likes. */
import { useReader } from '../words/reader.tsx';
import { type Domain, type Measure, measures } from './cube.ts';

export interface MeasureChoiceProps {
  readonly chosen: readonly Measure[];
  readonly choose: (chosen: readonly Measure[]) => void;
}

const order: readonly Domain[] = [
  'development',
  'exchange',
  'recruitment',
  'staff',
  'coordination',
];

export function MeasureChoice({ chosen, choose }: MeasureChoiceProps) {
  const { words } = useReader();
  const names: Readonly<Record<Domain, string>> = {
    development: words.pages.development,
    exchange: words.pages.exchange,
    recruitment: words.pages.recruitment,
    staff: words.measures.staff,
    coordination: words.pages.council,
  };
  const has = (measure: Measure) => chosen.some(({ name }) => name === measure.name);
  return (
    <details className="measure-choice">
      <summary>
        {words.pivot.measures}: {chosen.map(({ name }) => words.measures[name]).join('・') || '―'}
      </summary>
      <div className="measure-groups">
        {order.map((domain) => (
          <fieldset key={domain}>
            <legend>{names[domain]}</legend>
            {measures
              .filter((each) => each.domain === domain)
              .map((measure) => (
                <label key={measure.name}>
                  <input
                    type="checkbox"
                    checked={has(measure)}
                    onChange={({ target }) =>
                      choose(
                        target.checked
                          ? [...chosen, measure]
                          : chosen.filter(({ name }) => name !== measure.name),
                      )
                    }
                  />
                  {words.measures[measure.name]}
                </label>
              ))}
          </fieldset>
        ))}
      </div>
    </details>
  );
}
