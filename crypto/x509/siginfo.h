/* The strength of a certificate's signature. */
#ifndef ASSAY_X509_SIGINFO_H
#define ASSAY_X509_SIGINFO_H

#include "crypto/x509/cert.h"

struct x509_sig_info_st {
    int md, key;       /* NIDs; NID_undef if there is none, or it is unknown */
    int security_bits; /* -1: unknown */
    uint32_t flags;    /* X509_SIG_INFO_* */
};

/* Flags are 0 of a signature algorithm that isn't known. */
void x509_siginfo(struct x509_sig_info_st *info, const X509 *x);

#endif
