# Sourced by diff.sh: p/, keys in PKCS #8 as every option of pkcs8 encrypts them, by both tools.
mkdir p
legacy="-provider legacy -provider default"
"$theirs" genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1024 -quiet -out p/rsa.pem
"$theirs" genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out p/ec.pem
for tool in theirs ours; do
    topk8() {
        local out=$1
        shift
        "${!tool}" pkcs8 -topk8 -in p/ec.pem -passout pass:pw "$@" -out "p/$out.$tool"
    }
    topk8 usual
    topk8 der -outform DER
    topk8 prf -v2 des3 -v2prf hmacWithSHA512 -iter 5
    topk8 noiter -noiter -v2 camellia128
    topk8 scrypt -scrypt
    topk8 scryptn -scrypt_N 1024 -scrypt_r 4 -scrypt_p 2 -v2 aes128
    topk8 3des -v1 PBE-SHA1-3DES
    topk8 md5des -v1 PBE-MD5-DES $legacy
    topk8 rc2 -v1 PBE-SHA1-RC2-40 $legacy
    topk8 plain -nocrypt
done
