/* Assay's own name and version, shown behind OpenSSL's. */
#ifndef ASSAY_BASE_ASSAY_H
#define ASSAY_BASE_ASSAY_H

#define ASSAY_VERSION "0.1.0"

#endif
