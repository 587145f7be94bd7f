import { listArgs } from '../../shared/list-args.js';
import { code, fiscalYear, oneOf, organization } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { SessionIntake } from './session-intake.entity.js';

export const SessionIntakeArgs = listArgs(SessionIntake, {
  code: code(),
  session: code('session', {
    description: 'The session, by its code. / 実施回（コードで指定）。',
  }),
  organization: organization('organizationCode'),
  fiscalYear: fiscalYear(),
  datasetKind: oneOf(DatasetKind),
});
