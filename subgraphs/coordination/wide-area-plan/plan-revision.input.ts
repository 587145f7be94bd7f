import { Field, ID, InputType } from 'type-graphql';
import { DateInput } from '../../shared/vocabulary/day.js';

@InputType({ description: 'A new wording of a clause. / 条項の新しい文言の入力。' })
export class ClauseTextInput {
  @Field(() => ID, { description: 'Code of the clause, such as 6-dev-1. / 条項のコード。' })
  clause!: string;

  @Field(() => String, { nullable: true, description: 'Its number as printed. / 印刷された番号。' })
  number?: string | null;

  @Field(() => String, { description: 'Heading in Japanese. / 見出し。' })
  titleJa!: string;

  @Field(() => String, {
    description: "Heading in English; the hub's own translation. / 見出しの英訳（本ハブによる）。",
  })
  titleEn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Text; null where there is only a heading. / 本文。見出しだけなら null。',
  })
  bodyJa?: string | null;
}

@InputType({
  description: 'A revision as the secretariat writes it down. / 随時改定の入力。',
})
export class PlanRevisionInput {
  @Field(() => DateInput, { description: 'The day it was decided. / 決定日。' })
  decidedOn!: string;

  @Field(() => DateInput, {
    description:
      'The first day its wordings are in force, not before it was decided. / 適用日（決定日以後）。',
  })
  effectiveFrom!: string;

  @Field(() => String, { description: 'What it changes. / 改定の概要。' })
  summaryJa!: string;

  @Field(() => [ClauseTextInput], {
    description: 'The clauses whose wording it changes. / 文言を改める条項。',
  })
  texts!: ClauseTextInput[];

  @Field(() => [ID], {
    description: 'Codes of the clauses that it drops. / 廃止する条項のコード。',
  })
  abolished!: string[];
}
