/* SignedPublicKeyAndChallenge: what openssl spkac made is read, checked, printed and made again. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/suite.h"

static const char sample[] =
    "MIIBRTCBrzCBnzANBgkqhkiG9w0BAQEFAAOBjQAwgYkCgYEAxgqUYRp1GG9gxNb7Jk/FeWBF237UtERLd4RSVT89"
    "oxYsQX7H6jG31Hdo5nHYP/CA5VKsJfgMRSBoSJVDU69sm/oP9NP9D2EFKreA5SWcsYT/OaWjjIqP8bHsynBxEMU+"
    "X+7QMgIvueS+61SrvUZ1gVEDYxwcPme4JZsgi3y6VBMCAwEAARYLYSBjaGFsbGVuZ2UwDQYJKoZIhvcNAQEEBQAD"
    "gYEAPec/M81cHwLjh407JV53JjNcnZV7J2vl1ZyMz0m/Fr/NbKLomO4WQv9YAgCvFSDnOC7FtJGXPfdPbnZT8ypG"
    "obGXG6yqz4dvKgzFY/Rfheo9g+TefxHPge0irc20MyVySiFbwD5HIl3qImuPSeeuRjddoJbjgYhRw/jyT0a3e8w=";

static void say_print(NETSCAPE_SPKI *spki)
{
    BIO *out = BIO_new(BIO_s_mem());
    say(" print=%d\n", NETSCAPE_SPKI_print(out, spki));
    say_bio(out);
    BIO_free(out);
    say_errors();
}

void test_asn1_spki(void)
{
    transcript_begin("spki");
    NETSCAPE_SPKI *spki = NETSCAPE_SPKI_b64_decode(sample, 0);
    say("%d", spki != NULL);
    say_errors();
    say_print(spki);
    EVP_PKEY *key = NETSCAPE_SPKI_get_pubkey(spki);
    say(" key=%d verify=%d", key != NULL, NETSCAPE_SPKI_verify(spki, key));
    char *text = NETSCAPE_SPKI_b64_encode(spki);
    say(" same=%d", strcmp(text, sample) == 0);
    OPENSSL_free(text);
    spki->spkac->challenge->data[0] ^= 1;
    say(" verify=%d", NETSCAPE_SPKI_verify(spki, key));
    say_errors();
    NETSCAPE_SPKI_free(spki);
    EVP_PKEY_free(key);

    static const unsigned char seed[32] = {1, 2, 3};
    key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, seed, sizeof(seed));
    spki = NETSCAPE_SPKI_new();
    say(" set=%d %d", NETSCAPE_SPKI_set_pubkey(spki, key), NETSCAPE_SPKI_set_pubkey(NULL, key));
    ASN1_STRING_set(spki->spkac->challenge, "new", 3);
    say(" sign=%d", NETSCAPE_SPKI_sign(spki, key, NULL));
    say(" verify=%d", NETSCAPE_SPKI_verify(spki, key));
    say_errors();
    say_print(spki);
    text = NETSCAPE_SPKI_b64_encode(spki);
    say(" %s", text);
    OPENSSL_free(text);
    NETSCAPE_SPKI_free(spki);
    EVP_PKEY_free(key);

    say(" %d", NETSCAPE_SPKI_b64_decode("not base64!", -1) != NULL);
    say_errors();
    say(" %d", NETSCAPE_SPKI_b64_decode("MAA=", 4) != NULL);
    say_errors();
    transcript_end("dac31242e9420dcc9f5474c7e1ccd242b4496a22b68f628b47726246d0784d8b");
}
