/** Invented people, one for each role, for trying the hub out. None stands for a real person. */
import { wordOf } from '../../../subgraphs/shared/identity-settings.js';
import { Role } from '../../../subgraphs/shared/viewer.js';

export interface DemoPerson {
  /** Identifier in tokens, such as `demo-planning`. */
  readonly id: string;
  readonly roles: readonly Role[];
  /** Code of a member organisation, for roles that are held for one. */
  readonly organization: string | null;
  readonly ja: string;
  readonly en: string;
}

const of = (
  role: Role,
  ja: string,
  en: string,
  organization: string | null = null,
): DemoPerson => ({
  id: ['demo', wordOf(role), ...(organization ? [organization] : [])].join('-'),
  roles: [role],
  organization,
  ja,
  en,
});

export const demoPeople: readonly DemoPerson[] = [
  of(Role.PLANNING, '企画運営部会の委員', 'Member of the Planning and Operations Subcommittee'),
  of(
    Role.MUNICIPAL,
    '市町村職員広域研修部会の委員',
    'Member of the Municipal Staff Wide-Area Training Subcommittee',
  ),
  of(
    Role.PREFECTURAL,
    '県職員研修部会の委員',
    'Member of the Prefectural Staff Training Subcommittee',
  ),
  of(
    Role.COUNCIL_MEMBER,
    '連絡調整会議の委員（さいたま市）',
    'Council member (Saitama City)',
    '111007',
  ),
  of(Role.CLERK, '担当者（さいたま市）', 'Clerk (Saitama City)', '111007'),
  of(Role.CLERK, '担当者（秩父市）', 'Clerk (Chichibu City)', '112071'),
  of(Role.SECRETARIAT, '広域連合の事務局', 'Secretariat of the union'),
  of(Role.OPERATOR, 'ハブの運用担当者', 'Operator of the hub'),
];

/** Claims with the names that the hub reads where nothing is configured. */
export const claimsOfPerson = ({ id, roles, organization }: DemoPerson) => ({
  sub: id,
  roles: roles.map(wordOf),
  ...(organization !== null && { organization }),
});
