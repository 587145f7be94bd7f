import { keyIn } from '../shared/node.js';
import { lentReference } from '../shared/statistics/cell-key.js';
import type { SubgraphDefinition } from '../shared/subgraph.js';
import { MemberOrganization } from './borrowed/member-organization.js';
import { MemberOrganizationResolver } from './borrowed/member-organization.resolver.js';
import { PlanClause } from './borrowed/plan-clause.js';
import { SpecialistNetwork } from './borrowed/specialist-network.js';
import { StatisticsCell } from './borrowed/statistics-cell.js';
import { StatisticsTable } from './borrowed/statistics-table.js';
import { BoothEffectResolver } from './joint-briefing/booth-effect.resolver.js';
import { BoothResult } from './joint-briefing/booth-result.entity.js';
import { boothResultForm } from './joint-briefing/booth-result.import.js';
import { boothResultByCode } from './joint-briefing/booth-result.loaders.js';
import { BoothResultResolver } from './joint-briefing/booth-result.resolver.js';
import { JointBriefing } from './joint-briefing/joint-briefing.entity.js';
import { jointBriefingForm } from './joint-briefing/joint-briefing.import.js';
import { jointBriefingByCode } from './joint-briefing/joint-briefing.loaders.js';
import { JointBriefingResolver } from './joint-briefing/joint-briefing.resolver.js';
import { Migration0001Recruitment } from './migrations/0001-recruitment.js';
import { Migration0020NameSearch } from './migrations/0020-name-search.js';
import { Migration0030RecordKeys } from './migrations/0030-record-keys.js';
import { Migration0050VisitorAnswers } from './migrations/0050-visitor-answers.js';
import { Migration0080ImportedRows } from './migrations/0080-imported-rows.js';
import { Migration0090RowPolicies } from './migrations/0090-row-policies.js';
import { Migration0091RowPoliciesForSums } from './migrations/0091-row-policies-for-sums.js';
import { Migration0092UnionRecord } from './migrations/0092-union-record.js';
import { OutreachLecture } from './outreach-lecture/outreach-lecture.entity.js';
import { outreachLectureForm } from './outreach-lecture/outreach-lecture.import.js';
import { outreachLectureByCode } from './outreach-lecture/outreach-lecture.loaders.js';
import { OutreachLectureResolver } from './outreach-lecture/outreach-lecture.resolver.js';
import { PlanClauseResolver } from './plan-clause/plan-clause.resolver.js';
import { DeclinedOffersResolver } from './recruitment-exam/declined-offers.resolver.js';
import { RecruitmentExam } from './recruitment-exam/recruitment-exam.entity.js';
import { recruitmentExamForm } from './recruitment-exam/recruitment-exam.import.js';
import { recruitmentExamByCode } from './recruitment-exam/recruitment-exam.loaders.js';
import { RecruitmentExamResolver } from './recruitment-exam/recruitment-exam.resolver.js';
import { RecruitmentMessage } from './recruitment-message/recruitment-message.entity.js';
import { recruitmentMessageByCode } from './recruitment-message/recruitment-message.loaders.js';
import { RecruitmentMessageResolver } from './recruitment-message/recruitment-message.resolver.js';
import { Source } from './source/source.entity.js';
import { SpecialistSupport } from './specialist-support/specialist-support.entity.js';
import { specialistSupportByCode } from './specialist-support/specialist-support.loaders.js';
import { SpecialistSupportResolver } from './specialist-support/specialist-support.resolver.js';
import {
  StatisticsCellResolver,
  StatisticsTableResolver,
} from './statistics/recruitment-statistics.resolver.js';
import { Vacancy } from './vacancy/vacancy.entity.js';
import { vacancyForm } from './vacancy/vacancy.import.js';
import { vacancyByCode } from './vacancy/vacancy.loaders.js';
import { VacancyResolver } from './vacancy/vacancy.resolver.js';
import { VisitorAnswer } from './visitor-survey/visitor-answer.table.js';

/** 人材確保: examinations and their results, vacancies, and what is done so that people apply. */
export const recruitment: SubgraphDefinition = {
  name: 'recruitment',
  entities: [
    Source,
    RecruitmentExam,
    Vacancy,
    JointBriefing,
    BoothResult,
    OutreachLecture,
    RecruitmentMessage,
    SpecialistSupport,
    VisitorAnswer,
  ],
  resolvers: [
    RecruitmentExamResolver,
    VacancyResolver,
    JointBriefingResolver,
    BoothResultResolver,
    OutreachLectureResolver,
    RecruitmentMessageResolver,
    SpecialistSupportResolver,
    BoothEffectResolver,
    DeclinedOffersResolver,
    MemberOrganizationResolver,
    PlanClauseResolver,
    StatisticsCellResolver,
    StatisticsTableResolver,
  ],
  types: [],
  borrowed: [MemberOrganization, PlanClause, SpecialistNetwork, StatisticsCell, StatisticsTable],
  references: {
    RecruitmentExam: (key, context) => recruitmentExamByCode(context).load(keyIn(key)),
    Vacancy: (key, context) => vacancyByCode(context).load(keyIn(key)),
    JointBriefing: (key, context) => jointBriefingByCode(context).load(keyIn(key)),
    BoothResult: (key, context) => boothResultByCode(context).load(keyIn(key)),
    OutreachLecture: (key, context) => outreachLectureByCode(context).load(keyIn(key)),
    RecruitmentMessage: (key, context) => recruitmentMessageByCode(context).load(keyIn(key)),
    SpecialistSupport: (key, context) => specialistSupportByCode(context).load(keyIn(key)),
    StatisticsCell: lentReference,
  },
  migrations: [
    { name: '0001-recruitment', class: Migration0001Recruitment },
    { name: '0020-name-search', class: Migration0020NameSearch },
    { name: '0030-record-keys', class: Migration0030RecordKeys },
    { name: '0050-visitor-answers', class: Migration0050VisitorAnswers },
    { name: '0080-imported-rows', class: Migration0080ImportedRows },
    { name: '0090-row-policies', class: Migration0090RowPolicies },
    { name: '0091-row-policies-for-sums', class: Migration0091RowPoliciesForSums },
    { name: '0092-union-record', class: Migration0092UnionRecord },
  ],
  forms: [
    recruitmentExamForm,
    vacancyForm,
    jointBriefingForm,
    boothResultForm,
    outreachLectureForm,
  ],
  // needed at a first start only
  loadReferenceData: async (options) =>
    (await import('./reference-data.js')).loadReferenceData(options),
  loadSyntheticData: async (options) =>
    (await import('./synthetic/load.js')).loadSyntheticData(options),
};
