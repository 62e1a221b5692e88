#include "ssl/msg/msg.h"

#include "ssl/msg/parse.h"

bool msg_certificate_request13_parse(struct slice body, struct msg_certificate_request13 *out)
{
    return read_vector(&body, 1, &out->context) && parse_some(&body, 2, 2, &out->extensions) &&
           body.len == 0;
}

bool msg_certificate_request12_parse(struct slice body, bool has_sigalgs,
                                     struct msg_certificate_request12 *out)
{
    *out = (struct msg_certificate_request12){0};
    if (!parse_some(&body, 1, 1, &out->types))
        return false;
    if (has_sigalgs && (!parse_some(&body, 2, 2, &out->sigalgs) || out->sigalgs.len % 2 != 0))
        return false;
    return read_vector(&body, 2, &out->authorities) && body.len == 0;
}

void msg_certificate_request12_build(struct builder *b, bool has_sigalgs,
                                     const struct msg_certificate_request12 *m)
{
    build_vector(b, 1, m->types);
    if (has_sigalgs)
        build_vector(b, 2, m->sigalgs);
    build_vector(b, 2, m->authorities);
}

/* opaque DistinguishedName<1..2^16-1>, in DER and nothing behind it. */
static X509_NAME *read_name(struct slice *list)
{
    struct slice der;
    if (!parse_some(list, 2, 1, &der))
        return NULL;
    const unsigned char *at = der.ptr;
    X509_NAME *name = d2i_X509_NAME(NULL, &at, (long)der.len);
    if (name != NULL && at != der.ptr + der.len) {
        X509_NAME_free(name);
        return NULL;
    }
    return name;
}

bool msg_authorities_parse(struct slice list, STACK_OF(X509_NAME) * *out)
{
    STACK_OF(X509_NAME) *names = sk_X509_NAME_new_null();
    bool ok = names != NULL;
    while (ok && list.len > 0) {
        X509_NAME *name = read_name(&list);
        ok = name != NULL && sk_X509_NAME_push(names, name) > 0;
        if (!ok)
            X509_NAME_free(name);
    }
    if (!ok) {
        sk_X509_NAME_pop_free(names, X509_NAME_free);
        return false;
    }
    *out = names;
    return true;
}

bool msg_authorities_build(const STACK_OF(X509_NAME) * names, struct builder *out)
{
    for (int i = 0; i < sk_X509_NAME_num(names); i++) {
        const unsigned char *der;
        size_t len;
        if (!X509_NAME_get0_der(sk_X509_NAME_value(names, i), &der, &len))
            return false;
        build_vector(out, 2, slice_of(der, len));
    }
    return !out->failed;
}
