import type { Context } from '../../shared/context.js';
import { perRequest } from '../../shared/loader.js';
import { read, sql } from '../../shared/rows.js';
import type { OrganizationKind, Region } from '../member-organization/member-organization.enums.js';

/** A member of today, with its own code and those of the organisations that it succeeded. */
export interface Member {
  readonly code: string;
  readonly type: OrganizationKind;
  readonly region: Region | null;
  readonly population: number | null;
  readonly codes: readonly string[];
}

/** What cells are made of: the members of today and the clauses that something can serve. */
export interface Frame {
  readonly members: readonly Member[];
  readonly clauses: readonly string[];
}

const frames = perRequest(async (context, keys: readonly 'all'[]) => {
  const [frame] = await read<Frame>(
    context,
    sql`with recursive line(code, member) as (
        select code, code from coordination.member_organization
        where valid_to is null or valid_to > (now() at time zone 'Asia/Tokyo')::date
        union
        select former.code, line.member from coordination.member_organization former
        join line on former.successor_code = line.code
      ), member as (
        select member.code, member.type, member.region, member.population,
          json_agg(line.code order by line.code) as codes
        from line join coordination.member_organization member on member.code = line.member
        group by 1
      )
      select (select json_agg(member order by code) from member) as members,
        (select json_agg(code order by position, code) from coordination.plan_clause
          where plan_ordinal = 6 and in_force and kind not in ('CHAPTER', 'SECTION')) as clauses`,
  );
  return keys.map(() => ({ members: frame?.members ?? [], clauses: frame?.clauses ?? [] }));
});

/** Read once in a request. */
export function frameOf(context: Context): Promise<Frame> {
  return frames(context).load('all');
}
