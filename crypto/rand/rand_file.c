/* RAND_load_file(3): seed files. */
#include <fcntl.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/rand.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILE_LEN 1024 /* what is written */

/* Raises an error from the line that it stands on, and gives -1. */
#define FAIL_FILE(reason, file) (ERR_raise_data(ERR_LIB_RAND, (reason), "Filename=%s", (file)), -1)

int RAND_load_file(const char *file, long max_bytes)
{
    if (max_bytes == 0)
        return 0;
    FILE *in = fopen(file, "rb");
    struct stat st;
    if (in == NULL || fstat(fileno(in), &st) != 0) {
        if (in != NULL)
            fclose(in);
        return FAIL_FILE(RAND_R_CANNOT_OPEN_FILE, file);
    }
    if (max_bytes < 0) /* all of a file, but devices have no end */
        max_bytes = S_ISREG(st.st_mode) ? LONG_MAX : 256;
    unsigned char buf[FILE_LEN];
    long total = 0;
    setbuf(in, NULL); /* so that no more is read than is used */
    while (total < max_bytes && total < INT_MAX - FILE_LEN) {
        size_t want = max_bytes - total < FILE_LEN ? (size_t)(max_bytes - total) : sizeof(buf);
        size_t n = fread(buf, 1, want, in);
        if (n == 0)
            break;
        RAND_add(buf, (int)n, (double)n);
        total += (long)n;
    }
    OPENSSL_cleanse(buf, sizeof(buf));
    fclose(in);
    return RAND_status() ? (int)total : FAIL_FILE(RAND_R_RESEED_ERROR, file);
}

int RAND_write_file(const char *file)
{
    struct stat st;
    if (stat(file, &st) == 0 && !S_ISREG(st.st_mode))
        return FAIL_FILE(RAND_R_NOT_A_REGULAR_FILE, file);
    unsigned char buf[FILE_LEN];
    if (RAND_priv_bytes(buf, sizeof(buf)) != 1)
        return -1;
    int fd = open(file, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    FILE *out = fd >= 0 ? fdopen(fd, "wb") : NULL;
    if (out == NULL) {
        if (fd >= 0)
            close(fd);
        OPENSSL_cleanse(buf, sizeof(buf));
        return FAIL_FILE(RAND_R_CANNOT_OPEN_FILE, file);
    }
    fchmod(fd, 0600);
    int n = (int)fwrite(buf, 1, sizeof(buf), out);
    if (fclose(out) != 0)
        n = -1;
    OPENSSL_cleanse(buf, sizeof(buf));
    return n;
}

const char *RAND_file_name(char *file, size_t num)
{
    const char *name = secure_getenv("RANDFILE"), *home = secure_getenv("HOME");
    int n = -1;
    if (name != NULL && *name != '\0')
        n = snprintf(file, num, "%s", name);
    else if (home != NULL && *home != '\0')
        n = snprintf(file, num, "%s/.rnd", home);
    return n >= 0 && (size_t)n < num ? file : NULL;
}
