/**
 * An architecture rule: what holds, why, who breaks it, and faults planted to
 * prove that it can turn red. A rule that was never seen to fail keeps nothing.
 */
import { describe, expect, it } from 'vitest';

export interface Rule<Subject> {
  /** What holds; the name of the test. */
  readonly says: string;
  /** For whoever breaks it: why it is so, and what to do instead. */
  readonly because: string;
  /** One line for each place that breaks it. */
  offences(subject: Subject): readonly string[] | Promise<readonly string[]>;
  /** By what they are: subjects that break the rule, each once. */
  readonly faults: Readonly<Record<string, Subject>>;
  /** Subjects that look like a fault and are none. */
  readonly innocent?: Readonly<Record<string, Subject>>;
}

/** Tests each rule on the project, and on its planted faults. */
export function keepsRules<Subject>(
  subject: () => Subject | Promise<Subject>,
  rules: readonly Rule<Subject>[],
): void {
  describe.each(rules)('$says', (rule) => {
    it('holds', async () => {
      expect(await rule.offences(await subject()), rule.because).toEqual([]);
    });

    it.each(Object.entries(rule.faults))('turns red for %s', async (_, fault) => {
      expect(await rule.offences(fault)).toHaveLength(1);
    });

    it.each(Object.entries(rule.innocent ?? {}))('lets pass %s', async (_, innocent) => {
      expect(await rule.offences(innocent)).toEqual([]);
    });
  });
}
