/* Strings as plain text, ASN1_STRING_print(3), ASN1_STRING_to_UTF8(3). */
#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <string.h>

#include "crypto/asn1/chars.h"

int ASN1_STRING_print(BIO *bp, const ASN1_STRING *v)
{
    char text[80];
    int n = 0;
    if (v == NULL)
        return 0;
    for (int i = 0; i < v->length; i++) {
        unsigned char c = v->data[i];
        bool plain = c == '\n' || c == '\r' || (c >= ' ' && c <= '~');
        text[n++] = (char)(plain ? c : '.');
        if (n == sizeof(text) || i + 1 == v->length) {
            if (BIO_write(bp, text, n) != n)
                return 0;
            n = 0;
        }
    }
    return 1;
}

int ASN1_STRING_to_UTF8(unsigned char **out, const ASN1_STRING *in)
{
    ASN1_STRING utf8 = {0}, *made = &utf8;
    enum charset set;
    if (in == NULL || !chars_of_type(in->type, &set))
        return -1;
    if (ASN1_mbstring_copy(&made, in->data, in->length, MBSTRING_FLAG | (int)set,
                           B_ASN1_UTF8STRING) < 0)
        return -1;
    *out = utf8.data;
    return utf8.length;
}

/* The best of PrintableString, IA5String, T61String: the other two are its subsets. */
int ASN1_PRINTABLE_type(const unsigned char *s, int max)
{
    bool ia5 = false, t61 = false;
    size_t n = s == NULL ? 0 : max < 0 ? strlen((const char *)s) : (size_t)max;
    for (size_t i = 0; i < n; i++) {
        ia5 |= !chars_is_printable(s[i]);
        t61 |= s[i] > 0x7f;
    }
    return t61 ? V_ASN1_T61STRING : ia5 ? V_ASN1_IA5STRING : V_ASN1_PRINTABLESTRING;
}

int ASN1_UNIVERSALSTRING_to_string(ASN1_UNIVERSALSTRING *s)
{
    if (s->type != V_ASN1_UNIVERSALSTRING || s->length % 4 != 0)
        return 0;
    for (int i = 0; i < s->length; i += 4)
        if (s->data[i] != 0 || s->data[i + 1] != 0 || s->data[i + 2] != 0)
            return 0;
    int n = s->length / 4;
    for (int i = 0; i < n; i++)
        s->data[i] = s->data[4 * i + 3];
    if (s->data != NULL)
        s->data[n] = '\0'; /* there is room: ASN1_STRING_set puts a zero behind the data */
    s->length = n;
    s->type = ASN1_PRINTABLE_type(s->data, n);
    return 1;
}
