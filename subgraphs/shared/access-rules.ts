/**
 * Who may read what: the words of the one policy. A field names its rule beside
 * itself (`@Access('internal')`, access.ts); gateway, subgraphs and the page
 * docs/access-matrix.md read the same table.
 */
import { HubError } from './errors.js';
import { Role, type Viewer } from './viewer.js';

export interface AccessRule {
  /** Roles that may ask at all; null for anybody, token or not. */
  readonly roles: readonly Role[] | null;
  /** Whether the row decides too: by the organisation it is of, or by the subcommittee whose draft it is. */
  readonly rows: 'organization' | 'subcommittee' | null;
  readonly en: string;
  readonly ja: string;
}

/** Whoever works in the union's coordination. The operator runs the hub and reads no more than anybody. */
const readers: readonly Role[] = [
  Role.COUNCIL_MEMBER,
  Role.PLANNING,
  Role.MUNICIPAL,
  Role.PREFECTURAL,
  Role.CLERK,
  Role.SECRETARIAT,
];

export const roleNames: Readonly<Record<Role, { readonly en: string; readonly ja: string }>> = {
  [Role.COUNCIL_MEMBER]: { en: 'council member', ja: '会議委員' },
  [Role.PLANNING]: { en: 'planning', ja: '企画部会' },
  [Role.MUNICIPAL]: { en: 'municipal', ja: '市町村部会' },
  [Role.PREFECTURAL]: { en: 'prefectural', ja: '県部会' },
  [Role.CLERK]: { en: 'clerk', ja: '団体担当者' },
  [Role.SECRETARIAT]: { en: 'secretariat', ja: '事務局' },
  [Role.OPERATOR]: { en: 'operator', ja: '運用担当' },
};

export const accessRules = {
  published: {
    roles: null,
    rows: null,
    en: 'Published: anybody, without a token too.',
    ja: '公表されたもの。サインインしていない人を含め誰でも。',
  },
  internal: {
    roles: readers,
    rows: null,
    en: 'Internal: every signed-in role except the operator; small numbers of people are hidden.',
    ja: '内部の情報。運用担当を除く、サインインした全ての役割。少人数は秘匿。',
  },
  detail: {
    roles: [Role.COUNCIL_MEMBER, Role.MUNICIPAL, Role.PREFECTURAL, Role.CLERK],
    rows: 'organization',
    en: 'Detail of one organisation: its own clerk and council member; of a municipality the municipal subcommittee, of the prefecture the prefectural one.',
    ja: '一団体の明細。その団体の担当者と会議の委員、市町村については市町村部会、県については県部会。',
  },
  draft: {
    roles: readers,
    rows: 'subcommittee',
    en: 'While it is a draft of a subcommittee: that subcommittee, planning and the secretariat; afterwards as internal.',
    ja: '部会の案である間は、その部会、企画部会、事務局。案でなくなれば内部の情報と同じ。',
  },
  importing: {
    roles: [Role.CLERK, Role.SECRETARIAT],
    rows: 'organization',
    en: 'Bringing in data: a clerk for the own organisation, the secretariat for all.',
    ja: 'データの取込み。担当者は自団体の分、事務局は全団体の分。',
  },
  secretariat: {
    roles: [Role.SECRETARIAT],
    rows: null,
    en: 'The secretariat alone.',
    ja: '事務局だけ。',
  },
} as const satisfies Record<string, AccessRule>;

export type RuleName = keyof typeof accessRules;

/** The rule of a value's fields (`Count`, `PageInfo`): that of the field which led there. */
export const inherited = 'inherited';

export function isRuleName(name: unknown): name is RuleName {
  return typeof name === 'string' && Object.hasOwn(accessRules, name);
}

/** Whether somebody may ask for fields of the rule at all; which rows then come is decided where they are read. */
export function mayAsk({ roles }: Pick<Viewer, 'roles'>, rule: RuleName): boolean {
  const wanted: readonly Role[] | null = accessRules[rule].roles;
  return wanted === null || roles.some((role) => wanted.includes(role));
}

/** Whether a code is that of a prefecture: 110001, with a check digit at its end. */
export function isPrefecture(organization: string): boolean {
  return /^\d{2}000\d$/.test(organization);
}

/** Whether somebody reads the detail of an organisation. */
export function seesDetailOf(
  { roles, organization: own }: Pick<Viewer, 'roles' | 'organization'>,
  organization: string,
): boolean {
  if (isOwn({ roles, organization: own }, organization)) return true;
  return roles.includes(isPrefecture(organization) ? Role.PREFECTURAL : Role.MUNICIPAL);
}

/** Whether it is the organisation for which somebody acts: its figures are shown unsuppressed. */
export function isOwn(
  { roles, organization: own }: Pick<Viewer, 'roles' | 'organization'>,
  organization: string,
): boolean {
  return (
    own === organization && (roles.includes(Role.CLERK) || roles.includes(Role.COUNCIL_MEMBER))
  );
}

/** Whether somebody who may ask by the rule reads this row of it; true where the row does not say of which organisation it is. */
export function mayReadOf(
  viewer: Pick<Viewer, 'roles' | 'organization'>,
  rule: RuleName,
  organization: string | undefined,
): boolean {
  if (rule !== 'detail' || organization === undefined) return true;
  return seesDetailOf(viewer, organization);
}

/** What is said of a field, an input field or an enum value to somebody who may not use it. */
export function refusalOf(field: string, rule: RuleName): HubError {
  const { roles }: AccessRule = accessRules[rule];
  const needed = roles ?? [];
  const who = needed.map((role) => `${roleNames[role].en} (${roleNames[role].ja})`);
  return new HubError('FORBIDDEN', { field, roles: needed, who });
}
