/* CBC records are judged without a branch or an address that depends on what was decrypted: run
 * under Valgrind (make ct), which knows what is secret here. */
#include <string.h>

#include "ssl/cipher/suites.h"
#include "ssl/record/cbc.h"
#include "tests/check.h"
#include "tests/gen.h"
#include "tests/secret.h"
#include "tests/suite.h"

static const uint8_t header[5] = {23, 3, 3, 0, 0};

/* A content of `len` bytes that ends in padding + 1 bytes of padding; wrong: 0 nothing, 1 the
 * padding, 2 the MAC. */
static void judge(uint16_t id, size_t len, size_t padding, int wrong)
{
    uint8_t content[1024], key[48];
    struct record_mac m;
    const SSL_CIPHER *chosen = cipher_by_protocol_id(id);
    size_t mac_len = id == 0xc028 ? 48 : id == 0x003c ? 32 : 20, n = len - mac_len - padding - 1;
    uint8_t pseudo[13] = {0, 0, 0, 0, 0, 0, 0, 7, 23, 3, 3, (uint8_t)(n >> 8), (uint8_t)n};
    memset(key, id & 0xff, sizeof key);
    memset(content, 0x5a, len);
    secret(key, sizeof key);
    check(record_mac_init(&m, chosen, slice_of(key, mac_len)), "%04x: MAC", id);
    record_mac(&m, pseudo, content, n, content + n);
    memset(content + n + mac_len, (int)padding, padding + 1);
    if (wrong != 0)
        content[wrong == 1 ? len - 1 - padding / 2 : n + padding % mac_len] ^= 4;
    secret(content, len);
    size_t got = 0;
    uint32_t good = cbc_check(&m, 7, header, content, len, &got);
    not_secret(&good, sizeof good);
    not_secret(&got, sizeof got);
    check(wrong != 0 ? good == 0 : good == 0xffffffff && got == n, "%04x: %zu, %zu, %d", id, len,
          padding, wrong);
}

void test_ssl_cbc_secrets(void)
{
    static const uint16_t ids[] = {0x002f, 0x003c, 0xc028};
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
        for (size_t len = 64; len <= 640; len += 16 * gen_step(5))
            for (size_t padding = len % 32 / 16; padding < 256 && padding + 50 < len; padding += 37)
                for (int wrong = 0; wrong < 3; wrong++)
                    if (wrong != 1 || padding > 1)
                        judge(ids[i], len, padding, wrong);
}
