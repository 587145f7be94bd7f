/**
 * An answer of any peer as a flat list of figures, and the comparison of two such lists.
 * The hub tells people with noise and hides the few: of such a number it can only be said
 * that the exact one lies where the hub's word allows.
 */
import type { Data } from './operation.ts';

interface Told {
  readonly display: string;
}

export type Figures = ReadonlyMap<string, string | number | boolean | Told>;

export function figuresOf(answer: Data): Figures {
  const found = new Map<string, string | number | boolean | Told>();
  const walk = (value: Data, path: string): void => {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) {
      value.forEach((each, index) => {
        walk(each, `${path}[${keyOf(each) ?? index}]`);
      });
    } else if (typeof value === 'object') {
      if ('display' in value) found.set(path, value as Told);
      else {
        const { nodes, ...rest } = value;
        if (nodes) walk(nodes, path);
        for (const [name, part] of Object.entries(rest)) walk(part, `${path}.${name}`);
      }
    } else found.set(path, value);
  };
  walk(answer, '');
  return found;
}

/** What tells one element of a list from the others, whoever wrote the list. */
function keyOf(element: Data): string | undefined {
  if (typeof element !== 'object' || element === null) return undefined;
  if (element.code !== undefined) return element.code;
  const year = element.fiscalYear?.year ?? element.fiscalYear;
  return year === undefined ? element.id : [year, element.kind].filter(Boolean).join(' ');
}

/** Further than this from the truth the hub's noise goes once in a hundred thousand figures. */
const furthest = 20;

function agree(told: unknown, exact: unknown): boolean {
  if (typeof told !== 'object' || told === null) return String(told) === String(exact);
  const { display } = told as Told;
  const people = Number((exact as Told)?.display?.replace('約', '') ?? exact ?? 0);
  // the gateways over the hub's subgraphs tell the same word
  if ((exact as Told)?.display === display) return true;
  if (display === 'X') return people > 0 && people < furthest;
  if (display.startsWith('約')) return Math.abs(Number(display.slice(1)) - people) <= furthest;
  return display === '-' || display === '…' ? true : Number(display) === people;
}

export interface Comparison {
  readonly compared: number;
  readonly differences: readonly string[];
}

/** Only values with these names: what else is there, each peer may tell in its own way. */
export function compare(hub: Figures, peer: Figures, names: readonly string[]): Comparison {
  const isCompared = (path: string) => names.includes(path.slice(path.lastIndexOf('.') + 1));
  const isNothing = (value: unknown) =>
    value === 0 || value === undefined || (value as Told)?.display === '0';
  const paths = [...new Set([...hub.keys(), ...peer.keys()])].filter(isCompared);
  const differences = paths.flatMap((path) => {
    const [told, exact] = [hub.get(path), peer.get(path)];
    if (isNothing(told) && isNothing(exact)) return [];
    return agree(told, exact)
      ? []
      : [`${path}: ${JSON.stringify(told)} and ${JSON.stringify(exact)}`];
  });
  return { compared: paths.length, differences };
}
