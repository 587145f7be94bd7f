/**
 * What compiles and what must not: read by `tsc -p schema/hooks --noEmit`, never
 * run. A line after `@ts-expect-error` that compiles after all is an error itself.
 */
import type { TypedDocumentNode } from '@apollo/client';
import { skipToken } from '@apollo/client/react';
import { mutationHook, queryHook } from '../apollo.js';
import {
  type MemberOrganizationProfilesQuery,
  useMemberOrganizationNameFragment,
  useMemberOrganizationNameSuspenseFragment,
  useMemberOrganizationProfilesLazyQuery,
  useMemberOrganizationProfilesQuery,
  useMemberOrganizationProfilesSuspenseQuery,
  usePlanProgressQuery,
  useRecruitmentFunnelSaitamaCityQuery,
  useRecruitmentFunnelSaitamaCitySuspenseQuery,
} from '../generated/hooks.js';

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function same<A, B>(really: Equal<A, B>): void;

const sixthPlan = { from: 2024, to: 'R10' };

export function Profiles({ known }: { readonly known: boolean }) {
  const { data, loading, error } = useMemberOrganizationProfilesQuery({
    variables: { fiscalYears: sixthPlan },
  });
  same<typeof data, MemberOrganizationProfilesQuery | undefined>(true);
  // a year in either calendar, and the page's defaults left out or given
  useMemberOrganizationProfilesQuery({
    variables: { fiscalYears: { from: '令和6年度' }, first: 64 },
  });
  useMemberOrganizationProfilesQuery(known ? { variables: { fiscalYears: sixthPlan } } : skipToken);

  // @ts-expect-error: the fiscal years are demanded
  useMemberOrganizationProfilesQuery();
  // @ts-expect-error: the fiscal years are demanded
  useMemberOrganizationProfilesQuery({});
  // @ts-expect-error: the fiscal years are demanded
  useMemberOrganizationProfilesQuery({ variables: {} });
  // @ts-expect-error: a range and not a year is wanted
  useMemberOrganizationProfilesQuery({ variables: { fiscalYears: 2024 } });
  // @ts-expect-error: there is no such variable
  useMemberOrganizationProfilesQuery({ variables: { fiscalYears: sixthPlan, region: 'SEIBU' } });
  // @ts-expect-error: data is whole or not there
  usePlanProgressQuery({ variables: { fiscalYears: sixthPlan }, returnPartialData: true });

  if (loading || !data) return <p>{error?.message ?? '読み込み中'}</p>;
  const [first] = data.memberOrganizations.nodes;
  same<NonNullable<typeof first>['nameJa'], string>(true);
  // @ts-expect-error: the answer has no such field
  const nothing = data.memberOrganizations.edges;
  // @ts-expect-error: another subgraph may be dead, so its part may be missing
  const intakes = first?.trainingIntakes.length;
  // @ts-expect-error: a hidden number has no value
  const people: number | undefined = first?.trainingIntakes?.[0]?.accepted.value;
  // @ts-expect-error: no such reason
  const hidden = first?.trainingIntakes?.[0]?.accepted.reason === 'SECRET';
  // @ts-expect-error: what is answered is not changed
  data.memberOrganizations.nodes = [];
  return <p>{[first?.nameJa, nothing, intakes, people, hidden].join()}</p>;
}

export function WithoutVariables() {
  const { data } = useRecruitmentFunnelSaitamaCityQuery();
  useRecruitmentFunnelSaitamaCityQuery({ variables: { fiscalYears: { from: 'R4' } } });
  // @ts-expect-error: a number of rows is wanted
  useRecruitmentFunnelSaitamaCityQuery({ variables: { first: '26' } });
  return <p>{data?.memberOrganization?.recruitmentExams?.nodes.length}</p>;
}

export function WhenAsked() {
  const [ask, { called, data }] = useMemberOrganizationProfilesLazyQuery();
  void ask({ variables: { fiscalYears: sixthPlan } }).then((answer) => {
    same<typeof answer.data, MemberOrganizationProfilesQuery | undefined>(true);
  });
  // @ts-expect-error: the fiscal years are demanded where it is asked
  void ask();
  return <p>{called && data?.memberOrganizations.nodes.length}</p>;
}

export function Suspended({ known }: { readonly known: boolean }) {
  const { data } = useMemberOrganizationProfilesSuspenseQuery({
    variables: { fiscalYears: sixthPlan },
  });
  same<typeof data, MemberOrganizationProfilesQuery>(true);
  const skipped = useMemberOrganizationProfilesSuspenseQuery(
    known ? { variables: { fiscalYears: sixthPlan } } : skipToken,
  );
  same<typeof skipped.data, MemberOrganizationProfilesQuery | undefined>(true);
  const lenient = useMemberOrganizationProfilesSuspenseQuery({
    variables: { fiscalYears: sixthPlan },
    errorPolicy: 'all',
  });
  same<typeof lenient.data, MemberOrganizationProfilesQuery | undefined>(true);
  useRecruitmentFunnelSaitamaCitySuspenseQuery();

  // @ts-expect-error: the fiscal years are demanded
  useMemberOrganizationProfilesSuspenseQuery();
  // @ts-expect-error: the fiscal years are demanded
  useMemberOrganizationProfilesSuspenseQuery({ fetchPolicy: 'network-only' });
  return <p>{data.memberOrganizations.nodes.length}</p>;
}

export function Part() {
  const part = useMemberOrganizationNameFragment({
    from: { __typename: 'MemberOrganization', id: 'MemberOrganization:111007' },
  });
  // @ts-expect-error: the cache may not have all of it
  const loose: string = part.data.nameJa;
  const name: string = part.complete ? part.data.nameJa : '';
  const { data } = useMemberOrganizationNameSuspenseFragment({ from: 'MemberOrganization:111007' });
  // @ts-expect-error: which organisation
  useMemberOrganizationNameFragment({});
  return <p>{[loose, name, data.nameEn].join()}</p>;
}

declare const rename: TypedDocumentNode<
  { readonly rename: { readonly nameJa: string } },
  { readonly code: string }
>;
const useRenameMutation = mutationHook(rename);

export function Change() {
  const [change, { data, loading }] = useRenameMutation({ errorPolicy: 'all' });
  void change({ variables: { code: 'D-0014' } });
  // @ts-expect-error: the code is demanded
  void change();
  // @ts-expect-error: the code is a text
  void change({ variables: { code: 14 } });
  // @ts-expect-error: variables are given where it is changed
  useRenameMutation({ variables: { code: 'D-0014' } });
  return <p>{loading ? '' : data?.rename.nameJa}</p>;
}

declare const withoutVariables: TypedDocumentNode<{ readonly hub: string }, Record<string, never>>;
export const useWithoutVariablesQuery = queryHook(withoutVariables);

export function NoVariables() {
  const { data } = useWithoutVariablesQuery();
  useWithoutVariablesQuery({ pollInterval: 60_000 });
  // @ts-expect-error: it takes none
  useWithoutVariablesQuery({ variables: { code: 'D-0014' } });
  return <p>{data?.hub}</p>;
}
