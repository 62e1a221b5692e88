/* Passphrases: PEM_def_callback. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/pem/pem.h"

int PEM_def_callback(char *buf, int num, int rwflag, void *userdata)
{
    enum { SHORTEST = 4 };
    if (num < 1)
        return -1;
    if (userdata != NULL) {
        size_t n = strlen(userdata);
        if (n > (size_t)num)
            n = (size_t)num;
        memcpy(buf, userdata, n);
        return (int)n;
    }
    const char *prompt = EVP_get_pw_prompt();
    if (prompt == NULL)
        prompt = "Enter PEM pass phrase:";
    if (EVP_read_pw_string_min(buf, rwflag ? SHORTEST : 0, num, prompt, rwflag) != 0) {
        ERR_raise(ERR_LIB_PEM, PEM_R_PROBLEMS_GETTING_PASSWORD);
        OPENSSL_cleanse(buf, (size_t)num);
        return -1;
    }
    return (int)strlen(buf);
}

int pem_passphrase(char buf[PEM_BUFSIZE], bool writing, pem_password_cb *cb, void *u)
{
    int n = (cb != NULL ? cb : PEM_def_callback)(buf, PEM_BUFSIZE, writing, u);
    if (n < 0 || n > PEM_BUFSIZE) {
        ERR_raise(ERR_LIB_PEM, writing ? PEM_R_READ_KEY : PEM_R_BAD_PASSWORD_READ);
        return -1;
    }
    return n;
}
