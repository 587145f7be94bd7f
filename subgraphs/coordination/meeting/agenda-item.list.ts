import { listArgs } from '../../shared/list-args.js';
import { code, day, fiscalYear, name, oneOf, whole } from '../../shared/list-field.js';
import { linkedBy, severalCodes } from '../../shared/several-values.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { AgendaClause } from './agenda-clause.table.js';
import { AgendaItem } from './agenda-item.entity.js';
import { AgendaKind, AgendaOutcome } from './meeting.enums.js';

export const AgendaItemArgs = listArgs(AgendaItem, {
  code: code(),
  meeting: code('meeting', { description: 'The meeting, by its code. / 会議（コードで指定）。' }),
  fiscalYear: fiscalYear(),
  heldOn: day('heldOn', { description: 'The day of the meeting. / 会議の日。' }),
  number: whole(),
  kind: oneOf(AgendaKind),
  titleJa: name(['titleJa']),
  subject: code('subject', {
    description:
      'The activity it is about, by its id, such as TrainingCourse:D-0014. / 対象の事業（id で指定。例 TrainingCourse:D-0014）。',
  }),
  outcome: oneOf(AgendaOutcome),
  resolutionJa: name(['resolutionJa']),
  clauses: severalCodes(
    linkedBy(AgendaClause, 'agendaItem', 'clause'),
    'The clauses of the plan that it is about, by their codes. / 関係する広域計画の条項（識別子で指定）。',
  ),
  datasetKind: oneOf(DatasetKind),
});
