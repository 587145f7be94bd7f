/** Policies down, fiscal years across: the darker a cell, the more people. */
import { Fragment } from 'react';
import { numberIn } from '../figure/figure.ts';
import { ShownFigure } from '../figure/shown-figure.tsx';
import { useReader } from '../words/reader.tsx';
import type { Policy, PolicyYear } from './policies.ts';

export function PolicyMatrix({ policies }: { readonly policies: readonly Policy[] }) {
  const { words, year, title } = useReader();
  const [first] = policies;
  const most = Math.max(
    1,
    ...policies.flatMap(({ years }) => years.map((each) => numberIn(each.people) ?? 0)),
  );
  const domains = [...Map.groupBy(policies, ({ domain }) => domain)];
  const names: Readonly<Record<string, string>> = {
    DEVELOPMENT: words.pages.development,
    EXCHANGE: words.pages.exchange,
    RECRUITMENT: words.pages.recruitment,
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <section className="table-scroll" tabIndex={0} aria-label={words.overview.matrix}>
      <table className="matrix">
        <caption className="unseen">{words.overview.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">{words.overview.policy}</th>
            {first?.years.map((each) => (
              <th key={each.year} scope="col">
                {year(each.year)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {domains.map(([domain, of]) => (
            <Fragment key={domain}>
              <tr className="matrix-group">
                <th scope="rowgroup" colSpan={(first?.years.length ?? 0) + 1}>
                  {names[domain ?? '']}
                </th>
              </tr>
              {of.map((policy) => (
                <tr key={policy.code}>
                  <th scope="row">
                    <span className="clause-number">{policy.number}</span>
                    {title(policy)}
                  </th>
                  {policy.years.map((each) => (
                    <MatrixCell key={each.year} of={each} most={most} />
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function MatrixCell({ of, most }: { readonly of: PolicyYear; readonly most: number }) {
  const { words } = useReader();
  const value = numberIn(of.people);
  const step =
    value === undefined || value === 0
      ? 0
      : 1 + Math.floor((4 * Math.sqrt(value)) / Math.sqrt(most) - 1e-9);
  const what = useWhatServed(of);
  return (
    <td
      className={`matrix-cell shade-${step} ${value === undefined ? `gap-${of.people.state}` : ''}`}
    >
      <span className="matrix-value">
        <ShownFigure figure={of.people} />
        {of.kind === 'SYNTHETIC' && (
          <abbr className="synthetic-mark" title={words.figure.synthetic}>
            合成
          </abbr>
        )}
      </span>
      <span className="matrix-what">
        {what.length > 0 ? what.join('・') : of.people.state === 'shown' && words.overview.nothing}
      </span>
    </td>
  );
}

/** What served a policy in a year, in words. */
export function useWhatServed(of: PolicyYear): readonly string[] {
  const { words, number } = useReader();
  const { overview } = words;
  const counted: readonly (readonly [number, (n: string) => string])[] = [
    [of.courses, (n) => overview.training(n, number(of.sessions))],
    [of.supports, overview.own],
    [of.opportunities, overview.opportunities],
    [of.studyGroups, overview.groups],
    [of.networkMeetings, overview.networks],
    [of.jointBriefings, overview.briefings],
    [of.outreachLectures, overview.lectures],
    [of.specialistSupports, overview.supports],
    [of.recruitmentMessages, overview.messages],
  ];
  return [
    ...counted.flatMap(([value, say]) => (value > 0 ? [say(number(value))] : [])),
    ...(of.placements ? [overview.placements] : []),
  ];
}
