/** What recruitment does for a clause of the plan, newest first. */
import { listing, pagesByParent } from '../../shared/pages.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import { JointBriefing } from '../joint-briefing/joint-briefing.entity.js';
import { OutreachLecture } from '../outreach-lecture/outreach-lecture.entity.js';
import { RecruitmentMessage } from '../recruitment-message/recruitment-message.entity.js';
import { SpecialistSupport } from '../specialist-support/specialist-support.entity.js';

const inYears = ({ from, to }: Years) => ({ fiscalYear: { gte: from, lte: to } });

export const jointBriefingsByClause = pagesByParent<JointBriefing, string, Years>(
  JointBriefing,
  listing<JointBriefing>('clauseCodes'),
  (years) => ({
    where: inYears(years),
    orderBy: [{ property: 'heldOn', descending: true }, { property: 'code' }],
  }),
);

export const outreachLecturesByClause = pagesByParent<OutreachLecture, string, Years>(
  OutreachLecture,
  listing<OutreachLecture>('clauseCodes'),
  (years) => ({
    where: inYears(years),
    orderBy: [{ property: 'heldOn', descending: true }, { property: 'code' }],
  }),
);

export const recruitmentMessagesByClause = pagesByParent<RecruitmentMessage, string, Years>(
  RecruitmentMessage,
  listing<RecruitmentMessage>('clauseCodes'),
  (years) => ({
    where: inYears(years),
    orderBy: [{ property: 'publishedOn', descending: true }, { property: 'code' }],
  }),
);

export const specialistSupportsByClause = pagesByParent<SpecialistSupport, string, Years>(
  SpecialistSupport,
  listing<SpecialistSupport>('clauseCodes'),
  (years) => ({
    where: inYears(years),
    orderBy: [{ property: 'fiscalYear', descending: true }, { property: 'code' }],
  }),
);
