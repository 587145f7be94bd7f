import { keepsRules } from './rule.js';
import { whoMayImportWhom } from './source/boundaries.js';
import { peopleAreToldInOnePlace } from './source/disclosure.js';
import { onlyMainReadsTheEnvironment } from './source/environment.js';
import { importsEndInJs, noCycles, noOrphans } from './source/modules.js';
import { readsFindTheirType, readsOfOneName } from './source/reads.js';
import { sqlInItsPlaces } from './source/sql.js';
import {
  finished,
  namedFolders,
  noBarrels,
  noDefaultExports,
  plainTypeNames,
  shortFiles,
  tablesStayOutOfTheGraph,
} from './source/style.js';
import { readSources } from './source-tree.js';

const sources = readSources();

keepsRules(
  () => sources,
  [
    whoMayImportWhom,
    noCycles,
    noOrphans,
    importsEndInJs,
    onlyMainReadsTheEnvironment,
    sqlInItsPlaces,
    peopleAreToldInOnePlace,
    readsFindTheirType,
    readsOfOneName,
    noDefaultExports,
    plainTypeNames,
    namedFolders,
    noBarrels,
    shortFiles,
    tablesStayOutOfTheGraph,
    finished,
  ],
);
