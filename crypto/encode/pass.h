/* Where an encoder or a decoder has its passphrase from. */
#ifndef ASSAY_ENCODE_PASS_H
#define ASSAY_ENCODE_PASS_H

#include <openssl/core.h>
#include <openssl/types.h>
#include <stddef.h>
#include <stdint.h>

/* At most one of the four; none: there is no passphrase. */
struct pass_source {
    uint8_t *bytes;
    size_t len;
    pem_password_cb *cb;
    OSSL_PASSPHRASE_CALLBACK *callback;
    const UI_METHOD *ui;
    void *data;
};

void pass_clear(struct pass_source *p);

/* A copy of the bytes; 1 or 0. The others set what is in their name. */
int pass_set_bytes(struct pass_source *p, const unsigned char *bytes, size_t len);
int pass_set_pem_cb(struct pass_source *p, pem_password_cb *cb, void *data);
int pass_set_ui(struct pass_source *p, const UI_METHOD *ui, void *data);
int pass_set_callback(struct pass_source *p, OSSL_PASSPHRASE_CALLBACK *callback, void *data);

/* To be handed on, with the source as its data. */
int pass_cb(char *buf, int size, int writing, void *source);

#endif
