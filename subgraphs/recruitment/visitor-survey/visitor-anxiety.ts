/** What visitors of briefings say they are anxious about, and how many of them. */
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../shared/access.js';
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
  readonly answers: number;
  /** Whether the sum would tell a hidden number of answers at one briefing. */
  readonly answersTell: boolean;
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

  constructor(sums: AnxietySums) {
    this.anxiety = sums.anxiety;
    this.answers = Count.total(sums.answers, sums.answersTell);
    this.datasetKind = sums.datasetKind;
  }
}
