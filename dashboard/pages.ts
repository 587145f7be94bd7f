/** Every page: its address, its place in the menu, and its script, fetched when it is opened. */
import type { ComponentType } from 'react';
import { importers, type Role, secretariat } from './account/roles.ts';
import { fetchedPage } from './frame/fetched-page.tsx';

export type PageName =
  | 'overview'
  | 'map'
  | 'organizations'
  | 'development'
  | 'exchange'
  | 'recruitment'
  | 'council'
  | 'PLANNING_OPERATIONS'
  | 'MUNICIPAL_WIDE_AREA_TRAINING'
  | 'PREFECTURAL_TRAINING'
  | 'pivot'
  | 'query'
  | 'import'
  | 'checks'
  | 'audit';

export interface MenuGroup {
  readonly group: 'plan' | 'domains' | 'bodies' | 'analysis' | 'office';
  /** With `roles`, only they find it in the menu. */
  readonly entries: readonly {
    readonly page: PageName;
    readonly address: string;
    readonly roles?: readonly Role[];
  }[];
}

export const menu: readonly MenuGroup[] = [
  {
    group: 'plan',
    entries: [
      { page: 'overview', address: '/' },
      { page: 'map', address: '/map' },
      { page: 'organizations', address: '/organizations' },
    ],
  },
  {
    group: 'domains',
    entries: [
      { page: 'development', address: '/development' },
      { page: 'exchange', address: '/exchange' },
      { page: 'recruitment', address: '/recruitment' },
    ],
  },
  {
    group: 'bodies',
    entries: [
      { page: 'council', address: '/council' },
      { page: 'PLANNING_OPERATIONS', address: '/council/PLANNING_OPERATIONS' },
      { page: 'MUNICIPAL_WIDE_AREA_TRAINING', address: '/council/MUNICIPAL_WIDE_AREA_TRAINING' },
      { page: 'PREFECTURAL_TRAINING', address: '/council/PREFECTURAL_TRAINING' },
    ],
  },
  {
    group: 'analysis',
    entries: [
      { page: 'pivot', address: '/pivot' },
      { page: 'query', address: '/query' },
    ],
  },
  {
    group: 'office',
    entries: [
      { page: 'import', address: '/import', roles: importers },
      { page: 'checks', address: '/checks', roles: secretariat },
      { page: 'audit', address: '/audit', roles: secretariat },
    ],
  },
];

export interface Route {
  readonly address: string;
  readonly page: ComponentType<Readonly<Record<string, string>>>;
}

type Shown = Route['page'];

const loads: (() => Promise<unknown>)[] = [];

const page = <Name extends string>(
  fetch: () => Promise<Record<Name, unknown>>,
  name: Name,
): Shown => {
  const { load, component } = fetchedPage(async () => (await fetch())[name] as Shown);
  loads.push(load);
  return component;
};

/** Fetches the pages' scripts one after another, so that a page opens at once; stops at the first that fails, for the page itself will say so. */
export async function fetchAhead(): Promise<void> {
  try {
    for (const load of loads) await load();
  } catch {
    // the network is away, or the hub was built anew
  }
}

export const routes: readonly Route[] = [
  { address: '/', page: page(() => import('./overview/page.tsx'), 'OverviewPage') },
  { address: '/map', page: page(() => import('./map/page.tsx'), 'MapPage') },
  {
    address: '/organizations',
    page: page(() => import('./organization/list-page.tsx'), 'OrganizationsPage'),
  },
  {
    address: '/organizations/:code',
    page: page(() => import('./organization/page.tsx'), 'OrganizationPage'),
  },
  {
    address: '/development',
    page: page(() => import('./development/page.tsx'), 'DevelopmentPage'),
  },
  {
    address: '/development/:code',
    page: page(() => import('./development/course-page.tsx'), 'CoursePage'),
  },
  { address: '/exchange', page: page(() => import('./exchange/page.tsx'), 'ExchangePage') },
  {
    address: '/exchange/:code',
    page: page(() => import('./exchange/network-page.tsx'), 'NetworkPage'),
  },
  {
    address: '/recruitment',
    page: page(() => import('./recruitment/page.tsx'), 'RecruitmentPage'),
  },
  {
    address: '/recruitment/:code',
    page: page(() => import('./recruitment/exams-page.tsx'), 'ExamsPage'),
  },
  { address: '/council', page: page(() => import('./council/page.tsx'), 'CouncilPage') },
  {
    address: '/council/:body',
    page: page(() => import('./council/subcommittee-page.tsx'), 'SubcommitteePage'),
  },
  { address: '/pivot', page: page(() => import('./pivot/page.tsx'), 'PivotPage') },
  { address: '/account', page: page(() => import('./account/page.tsx'), 'AccountPage') },
  { address: '/query', page: page(() => import('./query/page.tsx'), 'QueryPage') },
  { address: '/import', page: page(() => import('./import/page.tsx'), 'ImportPage') },
  { address: '/import/:code', page: page(() => import('./import/batch-page.tsx'), 'BatchPage') },
  { address: '/audit', page: page(() => import('./audit/page.tsx'), 'AuditPage') },
  { address: '/checks', page: page(() => import('./checks/page.tsx'), 'ChecksPage') },
];
