/**
 * Relay's types: `TrainingCourseConnection`, its edges and its page info.
 *
 *     const TrainingCourseConnection = connectionType(() => TrainingCourse, 'TrainingCourse', …);
 */
import { Access } from './access.js';
import 'reflect-metadata';
import { ArgsType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { ListSize } from './list-size.js';
import { ListProvenance } from './vocabulary/list-provenance.js';

/** At most so many rows in one page. */
export const largestPage = 1000;

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    defaultValue: 100,
    description: 'How many at most, 1 to 1,000. / 取得する件数（1～1,000）。',
  })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Only what comes after this cursor, `pageInfo.endCursor` of the page before. / このカーソルより後だけ。前のページの `pageInfo.endCursor`。',
  })
  after?: string | null | undefined;
}

@Directive('@shareable')
@Access('inherited')
@ObjectType({
  simpleResolvers: true,
  description: 'Where a page stands in its list. / 一覧の中でのページの位置。',
})
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether rows follow. / 続きがあるか。' })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: 'Whether this page was asked with `after`. / 前のページがあるか。',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first row. / 先頭のカーソル。',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last row. / 末尾のカーソル。',
  })
  endCursor!: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Page<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number | null;
  /** Left out where it was not asked for, or the rows have no source. */
  readonly provenance?: readonly ListProvenance[] | null;
}

/**
 * The GraphQL types `<name>Connection` and `<name>Edge`. `what` names the rows in
 * the descriptions, in both languages.
 */
export function connectionType<Node extends object>(
  node: () => new () => Node,
  name: string,
  what: { readonly en: string; readonly ja: string },
): new () => Page<Node> {
  @Access('inherited')
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `One of ${what.en} with its cursor. / ${what.ja}とそのカーソル。`,
  })
  class NodeEdge {
    @Field(() => String, {
      description: 'Where this row stands; opaque. / この行の位置（中身に意味はない）。',
    })
    cursor!: string;

    @Field(node, { description: `The row itself. / ${what.ja}。` })
    node!: Node;
  }

  @Access('inherited')
  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `A page of ${what.en}. / ${what.ja}の一覧の1ページ。`,
  })
  class NodeConnection {
    @Field(() => [NodeEdge], {
      description: 'The rows of this page with their cursors. / このページの行とカーソル。',
    })
    edges!: NodeEdge[];

    @Field(() => [node()], {
      description: 'The rows of this page without cursors. / このページの行。',
    })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where this page stands. / ページの位置。' })
    pageInfo!: PageInfo;

    // a statement of its own, over all rows
    @Directive('@cost(weight: 5)')
    @Field(() => Int, {
      nullable: true,
      description:
        'Rows in the whole list, over all pages; counted only when asked. / 全ページの件数。求めたときだけ数える。',
    })
    totalCount!: number | null;

    // imported files share a source each form; few lists have more than two
    @ListSize(4)
    @Field(() => [ListProvenance], {
      nullable: true,
      description:
        'Where the rows of the whole list come from, and of which day they are; looked up only when asked, and null where rows are no records of a source. / 全ページの行の出典と時点。求めたときだけ調べる。出典のある記録でなければ null。',
    })
    provenance!: readonly ListProvenance[] | null;
  }
  return NodeConnection as unknown as new () => Page<Node>;
}
