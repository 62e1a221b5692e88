/* What the start of a program costs: it links libcrypto.so.3 and hashes once. The same executable
 * runs on our library and on the system's; bench/startup.sh measures it. */
#include <openssl/sha.h>
#include <string.h>

int main(void)
{
    /* SHA-256("abc"), FIPS 180-4's example: the first bytes. */
    static const unsigned char want[4] = {0xba, 0x78, 0x16, 0xbf};
    unsigned char got[SHA256_DIGEST_LENGTH];
    SHA256((const unsigned char *)"abc", 3, got);
    return memcmp(got, want, sizeof(want)) != 0;
}
