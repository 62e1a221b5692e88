/* How good a CRL is for a certificate; more weighs more. */
#ifndef ASSAY_X509_CRL_SCORE_H
#define ASSAY_X509_CRL_SCORE_H

enum crl_score {
    CRL_SCORE_TIME_DELTA = 0x002,  /* its delta is current */
    CRL_SCORE_AKID = 0x004,        /* its issuer's certificate is known */
    CRL_SCORE_SAME_PATH = 0x008,   /* and on the path */
    CRL_SCORE_ISSUER_CERT = 0x018, /* and is the certificate's own issuer */
    CRL_SCORE_ISSUER_NAME = 0x020, /* it is by the certificate's issuer */
    CRL_SCORE_TIME = 0x040,        /* it is current */
    CRL_SCORE_SCOPE = 0x080,       /* it is about such certificates */
    CRL_SCORE_NOCRITICAL = 0x100,  /* all of it is understood */
    CRL_SCORE_VALID = CRL_SCORE_NOCRITICAL | CRL_SCORE_TIME | CRL_SCORE_SCOPE,
};

#endif
