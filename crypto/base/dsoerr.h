/* 3.0's numbers of what loading a shared object fails for, which no public header has. */
#ifndef ASSAY_BASE_DSOERR_H
#define ASSAY_BASE_DSOERR_H

#define DSO_R_LOAD_FAILED 103

#endif
