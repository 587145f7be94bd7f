/** What visitors of briefings say they are anxious about, and how many of them. */
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Headcount } from '../../shared/disclosure/headcount.js';
import type { People } from '../../shared/disclosure/people.js';
import { Count } from '../../shared/vocabulary/count.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';

export enum VisitorAnxiety {
  WORK_CONTENT = 'WORK_CONTENT',
  WORKLOAD = 'WORKLOAD',
  PAY = 'PAY',
  TRANSFERS = 'TRANSFERS',
  EXAMINATION = 'EXAMINATION',
  WORKPLACE = 'WORKPLACE',
  CAREER = 'CAREER',
}

registerEnumType(VisitorAnxiety, {
  name: 'VisitorAnxiety',
  description:
    'What visitors of a briefing are anxious about; they may name several. / 説明会の来場者が不安に思うこと（複数回答）。',
  valuesConfig: {
    WORK_CONTENT: { description: 'What the work is like. / 仕事の内容が分からない。' },
    WORKLOAD: { description: 'Overtime and load. / 残業や業務量。' },
    PAY: { description: 'Pay and conditions. / 給与や処遇。' },
    TRANSFERS: { description: 'Transfers and where one works. / 異動や勤務地。' },
    EXAMINATION: { description: 'Preparing for the examination. / 採用試験の準備。' },
    WORKPLACE: { description: 'People and mood at work. / 職場の人間関係や雰囲気。' },
    CAREER: { description: 'How one’s profession develops. / 専門職としての将来。' },
  },
});

export interface AnxietySums {
  readonly anxiety: VisitorAnxiety;
  readonly answers: Headcount;
  readonly datasetKind: DatasetKind;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How many visitors named an anxiety. / ある不安を挙げた来場者の数。',
})
export class VisitorAnxietyFigure {
  @Access('internal')
  @Field(() => VisitorAnxiety, { description: 'The anxiety. / 不安の内容。' })
  readonly anxiety: VisitorAnxiety;

  @Access('internal')
  @Field(() => Count, {
    description: 'How many named it; one visitor may name several. / 挙げた人数（複数回答）。',
  })
  readonly answers: Count;

  @Access('internal')
  @Field(() => DatasetKind, {
    description:
      'SYNTHETIC as soon as one record summed here is invented. / 一件でも合成データを含めば SYNTHETIC。',
  })
  readonly datasetKind: DatasetKind;

  private constructor(sums: AnxietySums, people: People) {
    this.anxiety = sums.anxiety;
    this.answers = people.count(sums.answers);
    this.datasetKind = sums.datasetKind;
  }

  /** The most frequent first, as far as they are told: the place of a hidden number would tell it. */
  static inOrder(sums: readonly AnxietySums[], people: People): VisitorAnxietyFigure[] {
    const told = sums.map((each) => new VisitorAnxietyFigure(each, people));
    return told.toSorted(
      (one, other) =>
        (other.answers.value ?? 0) - (one.answers.value ?? 0) ||
        (one.anxiety < other.anxiety ? -1 : 1),
    );
  }
}
