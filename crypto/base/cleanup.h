/* What OPENSSL_cleanup and the end of a thread call, part by part. */
#ifndef ASSAY_BASE_CLEANUP_H
#define ASSAY_BASE_CLEANUP_H

void cipher_names_cleanup(void);
void ex_data_cleanup(void);
void provider_cleanup(void);
void rand_cleanup(void);

/* What a thread holds of the random generators. */
void rand_thread_free(void);

#endif
