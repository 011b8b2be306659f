import { type Lexicon, list } from './lexicon.ts';

/** In Devanagari, and as it is typed in Latin letters. */
export const hindi: Lexicon = {
  money: list(`
    कल | kal |
    पैसे | पैसा | पैसों | बचत | जमा पूंजी | पूँजी | धन | रकम | राशि | बैलेंस* | शेष | सिक्के | सिक्कों | कॉइन* | बिटकॉइन* | क्रिप्टो | वेतन | तनख्वाह |
    पेंशन | रुपये | रुपए | हज़ार | लाख | वॉलेट* | paise | paisa | paison | bachat | rakam | raqam | paiso | rupaye | hazar | lakh
  `),
  move: list(`
    बैंक | bank |
    जमा | डिपॉज़िट* | डिपॉजिट* | निकासी | निकाला | निकाले | निकले | विड्रॉल* | ट्रांसफ़र किया | ट्रांसफर किया | भेज दिया | भेजा | भेजे | भेज* |
    भुगतान | खरीद* | बेचा | कट गए | कटे | रिफंड | लेनदेन | jama | nikasi | nikala | bhej* | bheja | transfer kiya | kat gaye | kat gaya |
    khareed* | kharid* | withdrawal
  `),
  gone: list(`
    नहीं दिख* | नहीं आया | नहीं आए | नहीं आई | नहीं पहुँच* | नहीं मिला | नहीं मिले | अभी तक | अब तक | प्रोसेसिंग | पेंडिंग | अटक* | फँस* | रुका* |
    रोक रख* | रोक | फ्रीज़ | ब्लॉक | वहाँ नहीं | अब नहीं | नहीं है | कुछ नहीं | गायब | खो गया | खो गए | शून्य | ज़ीरो | खाली | कम है | चोरी |
    चुरा* | गलत | ग़लत | गलती | भूल | असफल | फेल | वापस | दो बार | कहाँ | दिन हो गए | पुराने पते | nahi aaya | nahi aaye | nahi mila |
    nahi mile | nahin | nahi dikh* | abhi tak | ab tak | atak* | phas* | ruka | gayab | zero | khali | chori | galat | galti | bhool gaya |
    bhul gaya | fail | wapas | vapas | do baar | kahan | kahaan | kam hai | gol sa | pehle yahan | maine nahi |
    dikh nahi | nahi dikh
  `),
  funds: list(`
    मेरे पैसे | मेरा पैसा | मेरी बचत | साल भर की बचत | जमा पूंजी | गलत नेटवर्क | ग़लत नेटवर्क | गलत पते | पुराने पते | मेमो डालना | बिना मेमो |
    दो बार पैसे | mere paise | mera paisa | meri bachat | galat network | galat address | memo bhool | do baar paise | paise wapas |
    rok rakhe | रोक रखे
  `),
  access: list(`
    खाता | खाते | अकाउंट* | लॉगिन | लॉग इन | पासवर्ड* | ईमेल* | मेल | फ़ोन | मोबाइल | नंबर | सिम* | ऑथेंटिकेटर* | कोड* | ओटीपी | otp |
    बारह शब्द | शब्द | डिवाइस | साइट* | पेज | लिंक | कंप्यूटर | api | सब लॉक | निकासी | khata | account | password | email | phone | sim |
    code | withdrawal | number
  `),
  breach: list(`
    किसी ने | कोई और | अनजान | मैं नहीं था | मैं नहीं थी | मैंने नहीं | मैंने कुछ नहीं | कभी नहीं बना* | बिना माँगे | नहीं माँगा | बदलने का | बदल दिया |
    बदल गया | हैक* | हैकर* | चोरी | चुरा* | फ़िशिंग | नकली | फ़र्ज़ी | धोखा* | ठग* | वायरस | जैसी दिखने | बता दिया | दे दिया | सुना दिए | पढ़कर |
    डाल दिया | लॉक कर* | फ्रीज़ कर* | खो गया | बंद हो गया | नहीं खुल* | नहीं हो रहा | रीसेट | संदिग्ध | पता है | एक्स को | पूर्व पति | बोल रहा था |
    फ़ोन आया | डलवाया | kisi ne | koi aur | maine nahi | mai nahi | hack* | chori | nakli | farzi | thag* | bata diya | de diya |
    khul nahi | nahi khul* | login nahi | reset | clone | bol raha tha | freeze | freez
  `),
  security: list(`
    हैक* | हैकर* | anydesk | मैं नहीं था | मैंने नहीं किया | सिम क्लोन | सीड फ्रेज़ | रिकवरी फ्रेज़ | बारह शब्द | 12 शब्द | प्राइवेट की |
    खाता फ्रीज़ | अकाउंट फ्रीज़ | फ़ोन चोरी | फ़ोन खो | hack ho gaya | hack ho gayi | hack hua | account hack | maine nahi kiya | otp bata* |
    sim clone | sim swap | account freeze | baarah shabd | phone chori | phone kho |
    से लॉगिन का
  `),
  distress: list(`
    सहा नहीं | नहीं सहा | और नहीं | बर्दाश्त | निराश | क्या करूँ | किसे लिखूँ | हाथ जोड़* | विनती | काँप* | घबरा* | डर | डरा हुआ | रो रहा | रो रही |
    नींद नहीं | न सोया | न खाया | सब कुछ खो | सब खत्म | यही सब कुछ | सब कुछ था | भूलने की बीमारी | अल्ज़ाइमर | डिमेंशिया | फ़ोन मत काट* | अवसाद |
    दिल का दौरा | अस्पताल | पति को पता नहीं | पत्नी को पता नहीं | किराया देना | बर्बाद | लत | जुआ | क्या खरीदना | अस्सी साल | इक्यासी | barbad |
    bardasht | kaanp* | kanp rah* | darr lag* | dar lag* | neend nahi | mujhse baat | ro raha | ro rahi | sab khatam | sab kuch kho |
    टूट गया हूँ | टूट गई हूँ | खिलाने के पैसे नहीं
  `),
  danger: list(`
    आत्महत्या | खुदकुशी | मर जा* | मरना चाह* | मर जाऊँ | जीने का * मतलब | जीने का कोई | जीना नहीं | जान दे | जीवन बीमा | मेरे बच्चों से | बच्चों से कहना |
    मारेगा | मार डाल* | धमक* | ब्लैकमेल | अपहरण | जबरन वसूली | ज़हर | फाँसी | mar hi ja* | mar jaun* | mar jau* | mar jata | mar jaana |
    marna chah* | suicide | jaan de | khudkushi | jeena nahi | jine ka | jeene ka | maar dal* | dhamk* | marega | maarega |
    मारकर
  `),
  ordinary: list(`
    और | या | का | की | के | को | से | में | पर | तक | लिए | यह | ये | वह | क्या | क्यों | कैसे | कितना | कितनी |
    कितने | कौन | कौन सा | कौन से | किन | कब | है | हैं | हो | होता | होती | मैं | आप | आपके | आपकी | आपका | नमस्ते |
    धन्यवाद | शुक्रिया | कृपया | बस | केवल | नया | नई | नए | अभी | इस | साल | करें | करता | करते | सकते | सकता |
    सकती | चाहिए | चलेंगे | चलेगा | बनाएँ | शुल्क | फीस | मेकर | टेकर | स्तर | api | key | पढ़ने वाली | अनुमति |
    बनाना | सीमा | ip | websocket | दस्तावेज़ | पते | प्रमाण | पासपोर्ट | पहचान | सत्यापन | kyc | समय | लगता |
    न्यूनतम | अधिकतम | निकासी | जमा | बैंक | यूरो | sepa | ट्रांसफ़र | कीमत | प्राइस | टैक्स | रिपोर्ट | डाउनलोड |
    मिलेगी | टोकन | कॉइन | समर्थन | देश | देशों | कार्ड | खरीद | इंटरफ़ेस | भाषा | डार्क | मोड | ऐप | फिंगरप्रिंट |
    लॉगिन | सुविधा | सुझाव | वॉचलिस्ट | क्रम | स्टेकिंग | sol | btc | eth | usdt | अलर्ट | चालू | रेफरल | प्रोग्राम |
    काम | पुराने | कैंडल | endpoint | लिमिट | स्टॉप | ऑर्डर | फ़र्क | अंतर | बदल सकते | चार्ट | ज़ोन | टाइम | मतलब |
    छात्रों | छूट | लेख | लेखों | डिज़ाइन | बहुत | अच्छा | बधाई | kya | kaise | kitna | kitni | kitne | hai | hain |
    ka | ki | ke | ko | se | me | mein | par | ya | aur | is | saal | naye | coin | list | honge | abhi | ab |
    batao | bataye | chahiye | matlab | return | dark | mode
  `),
};
