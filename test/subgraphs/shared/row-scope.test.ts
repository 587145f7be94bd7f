/** Which rows somebody may see, as PostgreSQL is told it. */
import { describe, expect, it } from 'vitest';
import { scopeOf } from '../../../subgraphs/shared/row-scope.js';
import { Role, type Viewer } from '../../../subgraphs/shared/viewer.js';

const person = (subject: string, role: Role, organization: string | null = null): Viewer => ({
  subject,
  roles: [role],
  organization,
});

describe('the rows that somebody may see', () => {
  it('are told a connection once for all who may see the same', () => {
    const one = scopeOf(person('one', Role.CLERK, '111007'));
    expect(scopeOf(person('other', Role.CLERK, '111007'))).toBe(one);
  });

  it('are others for another organisation or another role', () => {
    const clerk = scopeOf(person('one', Role.CLERK, '111007'));
    expect(scopeOf(person('one', Role.CLERK, '112011'))).not.toEqual(clerk);
    expect(scopeOf(person('one', Role.MUNICIPAL))).not.toEqual(clerk);
    expect(scopeOf(person('one', Role.PLANNING))).not.toEqual(
      scopeOf(person('one', Role.OPERATOR)),
    );
  });
});
