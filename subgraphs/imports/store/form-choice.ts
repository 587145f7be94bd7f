/** Which form a file is of, told by its headings, and which of its sheets hold rows of it. */
import { folded } from '../../shared/import/cells.js';
import type { Form, ImportForm } from '../../shared/import/form.js';
import { fitOf as fitOfHeadings } from '../../shared/import/header.js';
import { type ImportProblem, problem } from '../../shared/import/problem.js';
import type { SheetHead } from '../sheet/messages.js';

export interface FormChoice {
  readonly of: ImportForm;
  readonly form: Form;
  /** Numbers of the sheets to be read, one at least. */
  readonly sheets: readonly number[];
}

interface Fit extends FormChoice {
  readonly found: number;
  readonly missing: number;
}

export async function formFor(
  name: string | null,
  sheets: readonly SheetHead[],
  forms: readonly ImportForm[],
  open: (form: ImportForm) => Promise<Form>,
): Promise<FormChoice | { readonly problem: ImportProblem }> {
  if (sheets.every(({ rows }) => rows.length === 0)) return { problem: problem('FILE_EMPTY') };
  const named = name === null ? forms : forms.filter((each) => each.name === name);
  const names = forms.map((each) => each.name);
  if (named.length === 0) {
    return { problem: problem('FORM_UNKNOWN', { came: name }, { came: name ?? '', forms: names }) };
  }
  const fits = await Promise.all(named.map(async (of) => fitOf(of, await open(of), sheets)));
  if (name !== null) return fits[0] as Fit;
  const whole = fits.filter(({ missing }) => missing === 0);
  const most = Math.max(...whole.map(({ found }) => found));
  const best = whole.filter(({ found }) => found === most);
  const [only] = best;
  if (only && best.length === 1) return only;
  if (best.length > 1) {
    return { problem: problem('FORM_AMBIGUOUS', {}, { forms: best.map(({ of }) => of.name) }) };
  }
  // nearly one of them: say what that one lacks
  const [near, next] = fits.toSorted((a, b) => b.found - b.missing - (a.found - a.missing));
  if (near && near.found >= 2 && near.found > near.missing && near.found !== next?.found)
    return near;
  const headings =
    sheets[0]?.rows[0]?.cells.filter((cell) => folded(cell) !== '').slice(0, 20) ?? [];
  return { problem: problem('FORM_NOT_RECOGNISED', {}, { headings, forms: names }) };
}

function fitOf(of: ImportForm, form: Form, sheets: readonly SheetHead[]): Fit {
  const each = sheets.map(({ rows }, sheet) => ({ sheet, ...fitOfHeadings(rows, form.columns) }));
  const [best] = each.toSorted((a, b) => a.missing - b.missing || b.found - a.found);
  const whole = each.filter(({ missing }) => missing === 0);
  const chosen = whole.length > 0 ? whole : best ? [best] : [];
  return {
    of,
    form,
    sheets: chosen.map(({ sheet }) => sheet),
    found: best?.found ?? 0,
    missing: best?.missing ?? Number.POSITIVE_INFINITY,
  };
}
