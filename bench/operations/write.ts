/** One mutation: a member's own title. The hub writes its history in the same transaction, and so does the hand-written statement. */
import type { Operation } from '../operation.ts';

/** No title twice, also in a later run. */
const began = Date.now().toString(36);
const titleOf = (turn: number) => `試験${began}-${turn}`;

export const write: Operation = {
  name: 'write',
  says: 'one mutation',
  as: 'secretariat',
  writes: true,
  graphql: {
    query: `mutation Write($titleJa: String!) {
      createLocalTitle(organization: "112011", titleJa: $titleJa, rankTier: CHIEF) {
        localTitle { code titleJa rankTier version } userErrors { code }
      }
    }`,
    variables: (turn) => ({ titleJa: titleOf(turn) }),
  },
  sql: {
    values: (turn) => [titleOf(turn)],
    text: `with written as (
        insert into development.local_title (code, organization_code, title_ja, rank_tier, version, source_id, dataset_kind)
        values ('112011-' || $1::text, '112011', $1, 'CHIEF', 1, 'secretariat', 'REAL') returning *
      ), remembered as (
        insert into development.record_version (record_type, code, version, kind, content, changed_at, changed_by)
        select 'LocalTitle', code, version, 'CREATED', json_build_object('titleJa', title_ja, 'rankTier', rank_tier), now(), 'bench'
        from written
      )
      select json_build_object('createLocalTitle', json_build_object('localTitle', json_build_object('code', code,
        'titleJa', title_ja, 'rankTier', rank_tier, 'version', version))) as answer from written`,
  },
  postgraphile: {
    query: `mutation Write($title: DevelopmentLocalTitleInput!) {
      createLocalTitle: createDevelopmentLocalTitle(input: { developmentLocalTitle: $title }) {
        localTitle: developmentLocalTitle { code titleJa rankTier version }
      }
    }`,
    variables: (turn) => ({
      title: {
        code: `112011-${titleOf(turn)}`,
        organizationCode: '112011',
        titleJa: titleOf(turn),
        rankTier: 'CHIEF',
        version: 1,
        sourceId: 'secretariat',
        datasetKind: 'REAL',
      },
    }),
  },
  compared: ['rankTier', 'version'],
};
