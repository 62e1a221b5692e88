# The folder m/ for `cms`: certificates of an RSA, an EC and a DH key, and messages of all kinds that both tools make:
# each then reads those of both. diff.sh reads this with $theirs and $ours set, behind smime_files.sh.
mkdir m
printf 'hello \nworld\t\n\n' >m/m
printf 'Content-Type: text/plain\r\n\r\nhello\r\n' >m/mt
secret=000102030405060708090a0b0c0d0e0f
for n in rsa ec dh; do
    case $n in
    rsa) "$theirs" genrsa -out m/rsa.key 2048 2>/dev/null ;;
    ec) "$theirs" ecparam -name P-256 -genkey -noout -out m/ec.key ;;
    dh) "$theirs" genpkey -algorithm DHX -pkeyopt dh_rfc5114:3 -out m/dh.key ;;
    esac
    "$theirs" pkey -in m/$n.key -pubout -out m/$n.pub
done
for n in rsa ec; do
    "$theirs" req -x509 -new -key m/$n.key -subj /CN=$n -days 3650 -out m/$n.pem 2>/dev/null
done
"$theirs" req -new -key m/rsa.key -subj /CN=dh -out m/dh.csr
"$theirs" x509 -req -in m/dh.csr -force_pubkey m/dh.pub -CA m/rsa.pem -CAkey m/rsa.key -days 3650 \
    -out m/dh.pem 2>/dev/null
cat m/rsa.pem m/rsa.key >m/rsa.both
cat m/ec.pem m/ec.key >m/ec.both
cat m/rsa.pem m/ec.pem >m/ca.pem
for tool in theirs ours; do
    cms() {
        local out=$1
        shift
        "${!tool}" cms -in m/m -out "m/$out.$tool" "$@" 2>m/err || {
            echo "$tool doesn't make m/$out.$tool: cms $*"
            cat m/err
            exit 1
        }
    }
    # Signed.
    cms det -sign -signer m/rsa.both
    cms op -sign -signer m/rsa.both -nodetach -text
    cms two -sign -signer m/rsa.both -signer m/ec.both -md sha512 -nodetach -outform DER -keyid
    cms pss -sign -signer m/rsa.both -keyopt rsa_padding_mode:pss -keyopt rsa_pss_saltlen:20 -nodetach -outform PEM
    cms pssraw -sign -signer m/rsa.both -keyopt rsa_padding_mode:pss -noattr -nodetach -outform PEM
    cms noattr -sign -signer m/ec.both -noattr -outform PEM
    cms stream -sign -signer m/ec.both -md sha1 -stream -nodetach -outform DER -nosmimecap -binary
    cms ascii -sign -signer m/rsa.both -asciicrlf -outform DER
    cms type -sign -signer m/rsa.both -econtent_type 1.2.3.4 -nodetach -outform PEM -nocerts
    cms asks -sign -signer m/rsa.both -nodetach -receipt_request_all -receipt_request_to a@b -outform PEM
    cms asks1 -sign -signer m/rsa.both -nodetach -receipt_request_first -receipt_request_to a@b
    cms askslist -sign -signer m/rsa.both -receipt_request_from c@d -receipt_request_from e@f -receipt_request_to a@b
    cms receipt -sign_receipt -in m/asks.theirs -inform PEM -signer m/rsa.both -outform PEM
    cms receiptec -sign_receipt -in m/askslist.theirs -signer m/ec.pem -inkey m/ec.key -keyid
    cms resigned -resign -in m/op.theirs -signer m/ec.both -nodetach -outform DER
    # Enveloped.
    cms rsa -encrypt m/rsa.pem
    cms many -encrypt -aes256 -stream -outform DER -secretkey $secret -secretkeyid 0a0b -pwri_password pw m/ec.pem m/rsa.pem m/dh.pem
    cms oaep -encrypt -aes128 -recip m/rsa.pem -keyopt rsa_padding_mode:oaep
    cms oaep2 -encrypt -aes192 -recip m/rsa.pem -keyopt rsa_padding_mode:oaep -keyopt rsa_oaep_md:sha256 -keyopt rsa_mgf1_md:sha384 -keyopt rsa_oaep_label:aabbcc
    cms oaep3 -encrypt -aes192 -recip m/rsa.pem -keyopt rsa_padding_mode:oaep -keyopt rsa_oaep_md:sha512 -keyopt rsa_mgf1_md:sha1 -recip m/ec.pem
    cms ec -encrypt -recip m/ec.pem -keyopt ecdh_kdf_md:sha256 -aes192 -keyid
    cms cofactor -encrypt -recip m/ec.pem -keyopt ecdh_cofactor_mode:1 -keyopt ecdh_kdf_md:sha384 -aes128 -aes256-wrap
    cms wrap -encrypt -recip m/ec.pem -aes256 -des3-wrap
    cms dh -encrypt m/dh.pem
    cms dhaes -encrypt -aes256 -outform PEM m/dh.pem
    cms gcm -encrypt -aes-256-gcm -outform DER m/ec.pem m/rsa.pem
    cms kek -encrypt -aes128 -secretkey $secret$secret -secretkeyid 0a0b
    cms pass -encrypt -aes-192-cbc -pwri_password pw
    cms pass3 -encrypt -des3 -pwri_password pw -stream -outform PEM
    # Others.
    cms enc -EncryptedData_encrypt -aes128 -secretkey $secret -outform DER
    cms encrc2 -EncryptedData_encrypt -des3 -secretkey $secret${secret:16} -stream
    cms digest -digest_create -md sha256 -outform PEM
    cms data -data_create -binary -outform DER
done
