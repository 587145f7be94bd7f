import { listArgs } from '../../shared/list-args.js';
import { code, name, oneOf, yesOrNo } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { HostCompany } from './host-company.entity.js';
import { CompanyLocation, Industry } from './host-company.enums.js';

/** What names a company is asked only where it agreed to be named, and orders nothing. */
export const HostCompanyArgs = listArgs(HostCompany, {
  code: code(),
  nameJa: name(['nameJa'], {
    description:
      'Its name; only a company that agreed to be named is found by it. / 企業名。公表に同意した企業だけが当たる。',
    only: 'consentsToBeNamed',
    orderBy: null,
  }),
  consentsToBeNamed: yesOrNo(),
  industry: oneOf(Industry),
  location: oneOf(CompanyLocation),
  datasetKind: oneOf(DatasetKind),
});
