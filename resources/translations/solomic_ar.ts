<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Too dark to see the mouth</source>
        <translation>الإضاءة لا تكفي لرؤية الفم</translation>
    </message>
    <message>
        <source>Face the camera</source>
        <translation>انظر إلى الكاميرا</translation>
    </message>
    <message>
        <source>Mouth is covered</source>
        <translation>الفم مغطّى</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>اقترب</translation>
    </message>
    <message>
        <source>Picture is blurred</source>
        <translation>الصورة غير واضحة</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>المحرّك</translation>
    </message>
    <message>
        <source>Virtual microphone</source>
        <translation>الميكروفون الافتراضي</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>المكالمة</translation>
    </message>
    <message>
        <source>Nobody hears you: Solomic could not start.</source>
        <translation>لا أحد يسمعك: تعذّر تشغيل Solomic.</translation>
    </message>
    <message>
        <source>Starting: others cannot hear you yet.</source>
        <translation>جارٍ البدء: لا يستطيع الآخرون سماعك بعد.</translation>
    </message>
    <message>
        <source>Nobody hears you: the engine stopped and is being restarted.</source>
        <translation>لا أحد يسمعك: توقّف المحرّك ويُعاد تشغيله الآن.</translation>
    </message>
    <message>
        <source>The engine is starting: others cannot hear you yet.</source>
        <translation>المحرّك يبدأ: لا يستطيع الآخرون سماعك بعد.</translation>
    </message>
    <message>
        <source>Stopping: others cannot hear you any more.</source>
        <translation>جارٍ الإنهاء: لم يعد الآخرون يسمعونك.</translation>
    </message>
    <message>
        <source>Nobody hears you: the engine does not answer.</source>
        <translation>لا أحد يسمعك: المحرّك لا يستجيب.</translation>
    </message>
    <message>
        <source>It is restarted if it stays silent.</source>
        <translation>يُعاد تشغيله إن بقي صامتًا.</translation>
    </message>
    <message>
        <source>Nobody hears you: the computer&apos;s sound does not answer.</source>
        <translation>لا أحد يسمعك: نظام صوت الحاسوب لا يجيب.</translation>
    </message>
    <message>
        <source>All goes on by itself once it is back.</source>
        <translation>يعود كل شيء وحده متى عاد.</translation>
    </message>
    <message>
        <source>Nobody hears you: the microphone does not work.</source>
        <translation>لا أحد يسمعك: الميكروفون لا يعمل.</translation>
    </message>
    <message>
        <source>Choose another microphone.</source>
        <translation>اختر ميكروفونًا آخر.</translation>
    </message>
    <message>
        <source>Nobody hears you: the microphone gives only silence.</source>
        <translation>لا أحد يسمعك: الميكروفون لا يعطي إلا الصمت.</translation>
    </message>
    <message>
        <source>Is it switched off, or muted in the system&apos;s sound settings?</source>
        <translation>هل هو مُطفأ، أم مكتوم في إعدادات صوت النظام؟</translation>
    </message>
    <message>
        <source>You are muted: nobody hears you.</source>
        <translation>أنت مكتوم: لا أحد يسمعك.</translation>
    </message>
    <message>
        <source>Press M to be heard.</source>
        <translation>اضغط M ليسمعوك.</translation>
    </message>
    <message>
        <source>Nobody hears you while you hold the cough key.</source>
        <translation>لا أحد يسمعك ما دمت تضغط مفتاح السعال.</translation>
    </message>
    <message>
        <source>Let it go to be heard.</source>
        <translation>اتركه ليسمعك الآخرون.</translation>
    </message>
    <message>
        <source>Push to talk: nobody hears you.</source>
        <translation>اضغط لتتكلم: لا أحد يسمعك.</translation>
    </message>
    <message>
        <source>Hold T to be heard.</source>
        <translation>اضغط T باستمرار ليسمعك الآخرون.</translation>
    </message>
    <message>
        <source>Nobody hears you: who is kept is out of view.</source>
        <translation>لا أحد يسمعك: الشخص المُبقى خارج الصورة.</translation>
    </message>
    <message>
        <source>Sound is muted until the face is back, as the settings say.</source>
        <translation>الصوت مكتوم حتى يعود الوجه، كما في الإعدادات.</translation>
    </message>
    <message>
        <source>Nobody hears you: this computer is too busy to clean the sound.</source>
        <translation>لا أحد يسمعك: الحاسوب مشغول جدًا فلا يستطيع تنقية الصوت.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a lower quality.</source>
        <translation>أغلق برامج أخرى أو اختر جودة أقل.</translation>
    </message>
    <message>
        <source>Nobody can hear you: there is no {name}.</source>
        <translation>لا أحد يستطيع سماعك: لا يوجد {name}.</translation>
    </message>
    <message>
        <source>Nobody can hear the demo: there is no {name}.</source>
        <translation>لا أحد يستطيع سماع العرض: لا يوجد {name}.</translation>
    </message>
    <message>
        <source>Nobody hears you: the sound does not reach {name}.</source>
        <translation>لا أحد يسمعك: الصوت لا يصل إلى {name}.</translation>
    </message>
    <message>
        <source>Nobody is listening yet.</source>
        <translation>لا أحد يستمع بعد.</translation>
    </message>
    <message>
        <source>Pick {name} as the microphone in your call.</source>
        <translation>اختر {name} ميكروفونًا في مكالمتك.</translation>
    </message>
    <message>
        <source>whoever speaks</source>
        <translation>من يتكلّم</translation>
    </message>
    <message>
        <source>the person nearest to the camera</source>
        <translation>الشخص الأقرب إلى الكاميرا</translation>
    </message>
    <message>
        <source>the person you chose</source>
        <translation>الشخص الذي اخترته</translation>
    </message>
    <message numerus="yes">
        <source>the %n people you chose</source>
        <translation>
            <numerusform>الأشخاص الذين اخترتهم (%n)</numerusform>
            <numerusform>الشخص الذي اخترته</numerusform>
            <numerusform>الشخصين اللذين اخترتهما</numerusform>
            <numerusform>الأشخاص الـ%n الذين اخترتهم</numerusform>
            <numerusform>الأشخاص الـ%n الذين اخترتهم</numerusform>
            <numerusform>الأشخاص الـ%n الذين اخترتهم</numerusform>
        </translation>
    </message>
    <message>
        <source>The camera gives no picture.</source>
        <translation>الكاميرا لا تعطي صورة.</translation>
    </message>
    <message>
        <source>The sound goes on without it</source>
        <translation>الصوت يستمر من دونها</translation>
    </message>
    <message>
        <source>As over the telephone: the microphone is a Bluetooth headset&apos;s. Choose another one, and keep the headset for listening.</source>
        <translation>كصوت الهاتف: الميكروفون ميكروفون سماعة بلوتوث. اختر غيره، واترك السماعة للاستماع.</translation>
    </message>
    <message>
        <source>Bypassed: others hear everything around you.</source>
        <translation>تجاوز: الآخرون يسمعون كل ما حولك.</translation>
    </message>
    <message>
        <source>Press B to clean the sound again.</source>
        <translation>اضغط B لتنقية الصوت من جديد.</translation>
    </message>
    <message>
        <source>Others hear everything: this computer is too busy to clean the sound.</source>
        <translation>الآخرون يسمعون كل شيء: الحاسوب مشغول جدًا فلا يستطيع تنقية الصوت.</translation>
    </message>
    <message>
        <source>Who is kept is out of view, and the settings say so.</source>
        <translation>الشخص المُبقى خارج الصورة، وهكذا تقول الإعدادات.</translation>
    </message>
    <message>
        <source>Whoever speaks next is heard alone.</source>
        <translation>من يتكلّم تاليًا يُسمع وحده.</translation>
    </message>
    <message>
        <source>The nearest face is heard alone once there is one.</source>
        <translation>يُسمع أقرب وجه وحده حالما يظهر.</translation>
    </message>
    <message>
        <source>No camera is used: choose one to pick a face.</source>
        <translation>لا تُستخدم أي كاميرا: اختر كاميرا لتختار وجهًا.</translation>
    </message>
    <message>
        <source>Click a face to let others hear that person alone.</source>
        <translation>انقر وجهًا ليسمع الآخرون هذا الشخص وحده.</translation>
    </message>
    <message>
        <source>Quality was lowered: this computer is busy.</source>
        <translation>خُفضت الجودة: الحاسوب مشغول.</translation>
    </message>
    <message>
        <source>Others hear everyone in the demo, with less noise once they listen.</source>
        <translation>يسمع الآخرون الجميع في العرض بضوضاء أقل حين يستمعون.</translation>
    </message>
    <message>
        <source>Others hear everyone in the demo, with less noise.</source>
        <translation>يسمع الآخرون الجميع في العرض بضوضاء أقل.</translation>
    </message>
    <message>
        <source>Others hear everyone, with less noise once they listen.</source>
        <translation>يسمع الآخرون الجميع بضوضاء أقل حين يستمعون.</translation>
    </message>
    <message>
        <source>Others hear everyone, with less noise.</source>
        <translation>يسمع الآخرون الجميع بضوضاء أقل.</translation>
    </message>
    <message>
        <source>Others hear {people} in the demo, not you once they listen.</source>
        <translation>يسمع الآخرون {people} في العرض لا أنت حين يستمعون.</translation>
    </message>
    <message>
        <source>Others hear {people} in the demo, not you.</source>
        <translation>يسمع الآخرون {people} في العرض لا أنت.</translation>
    </message>
    <message>
        <source>Others hear only {people} once they listen.</source>
        <translation>لا يسمع الآخرون إلا {people} حين يستمعون.</translation>
    </message>
    <message>
        <source>Others hear only {people}.</source>
        <translation>لا يسمع الآخرون إلا {people}.</translation>
    </message>
    <message>
        <source>Mute, and be heard again</source>
        <translation>كتم الصوت ثم إعادته</translation>
    </message>
    <message>
        <source>Bypass: send the microphone as it is</source>
        <translation>تجاوز: إرسال الميكروفون كما هو</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>اضغط باستمرار لتتكلم</translation>
    </message>
    <message>
        <source>Hold to cough: silence meanwhile</source>
        <translation>اضغط باستمرار لتسعل: صمت أثناء ذلك</translation>
    </message>
    <message>
        <source>Let others hear the next person</source>
        <translation>اجعل الآخرين يسمعون الشخص التالي</translation>
    </message>
    <message>
        <source>The desktop is being asked: it may want your answer.</source>
        <translation>يُسأل سطح المكتب الآن: قد ينتظر جوابك.</translation>
    </message>
    <message>
        <source>The desktop has bound these keys; change them in its own settings.</source>
        <translation>ربط سطح المكتب هذه المفاتيح؛ غيّرها في إعداداته.</translation>
    </message>
    <message>
        <source>The desktop did not give the keys. Switch this off and on to ask again.</source>
        <translation>لم يعطِ سطح المكتب المفاتيح. أوقف هذا ثم شغّله للسؤال من جديد.</translation>
    </message>
    <message>
        <source>This desktop offers no hotkeys to programs: bind the commands below in its keyboard settings.</source>
        <translation>لا يتيح سطح المكتب هذا مفاتيح للبرامج: اربط الأوامر أدناه في إعدادات لوحة المفاتيح.</translation>
    </message>
    <message>
        <source>The desktop took the keys back. Switch this off and on to ask again.</source>
        <translation>استعاد سطح المكتب المفاتيح. أوقف هذا ثم شغّله للسؤال من جديد.</translation>
    </message>
    <message>
        <source>Hold to talk, where push to talk is on</source>
        <translation>اضغط باستمرار لتتكلم حين يكون «اضغط لتتكلم» مفعّلًا</translation>
    </message>
    <message>
        <source>Hear yourself on headphones</source>
        <translation>اسمع نفسك في السماعات</translation>
    </message>
    <message>
        <source>Hear the next: others, microphone, removed</source>
        <translation>اسمع التالي: الآخرون، الميكروفون، المحذوف</translation>
    </message>
    <message>
        <source>Record, where recordings are switched on</source>
        <translation>سجّل، حيث يُسمح بالتسجيلات</translation>
    </message>
    <message>
        <source>Let others hear this person alone</source>
        <translation>ليسمع الآخرون هذا الشخص وحده</translation>
    </message>
    <message>
        <source>This person too, or no longer</source>
        <translation>هذا الشخص أيضًا، أو ليس بعد الآن</translation>
    </message>
    <message>
        <source>Choose nobody in particular</source>
        <translation>عدم اختيار أحد بعينه</translation>
    </message>
    <message>
        <source>Walk from face to face; Space chooses</source>
        <translation>التنقل بين الوجوه؛ مفتاح المسافة يختار</translation>
    </message>
    <message>
        <source>The chosen face under the frame: louder, softer</source>
        <translation>الوجه المختار داخل الإطار: أعلى، أخفض</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>End Solomic</source>
        <translation>إنهاء Solomic</translation>
    </message>
    <message>
        <source>Talk, as if T were held; off: let it go</source>
        <translation>تكلم كأن T مضغوط؛ off: اتركه</translation>
    </message>
    <message>
        <source>Silence, as if C were held; off: let it go</source>
        <translation>صمت كأن C مضغوط؛ off: اتركه</translation>
    </message>
    <message>
        <source>Let others hear this person softer</source>
        <translation>اجعل الآخرين يسمعون هذا الشخص بصوت أخفض</translation>
    </message>
    <message>
        <source>Front end</source>
        <translation>المرحلة الأولى</translation>
    </message>
    <message>
        <source>Fixed: the span the model needs to hear before it can speak</source>
        <translation>ثابت: المدة التي يحتاج النموذج سماعها قبل أن يتكلم</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>الالتقاط</translation>
    </message>
    <message>
        <source>From the microphone to the program</source>
        <translation>من الميكروفون إلى البرنامج</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>الطابور</translation>
    </message>
    <message>
        <source>Waiting for the worker</source>
        <translation>انتظار المعالج</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>The network and everything around it</source>
        <translation>الشبكة وكل ما حولها</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>الخرج</translation>
    </message>
    <message>
        <source>Waiting in the virtual microphone</source>
        <translation>انتظار في الميكروفون الافتراضي</translation>
    </message>
    <message>
        <source>{figure} s ago</source>
        <translation>قبل {figure} ث</translation>
    </message>
    <message>
        <source>{figure} min ago</source>
        <translation>قبل {figure} د</translation>
    </message>
    <message>
        <source>{figure} h ago</source>
        <translation>قبل {figure} س</translation>
    </message>
    <message>
        <source>Last minute, by stage</source>
        <translation>آخر دقيقة، حسب المراحل</translation>
    </message>
    <message>
        <source>Last hour: usual and worst</source>
        <translation>آخر ساعة: المعتاد والأسوأ</translation>
    </message>
    <message>
        <source>Last 8 hours: usual and worst</source>
        <translation>آخر 8 ساعات: المعتاد والأسوأ</translation>
    </message>
    <message>
        <source>The delay is not known yet.</source>
        <translation>التأخير غير معروف بعد.</translation>
    </message>
    <message>
        <source>Delay {usual} milliseconds, at most {worst} milliseconds in 99 of 100 hops; the budget is {budget}.</source>
        <translation>التأخير {usual} ملّي ثانية، و{worst} على الأكثر في 99 من كل 100 خطوة؛ والميزانية {budget}.</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>هادئ</translation>
    </message>
    <message>
        <source>Demo scene: drawn people, made-up voices. How much clearer is measured while the kept person speaks.</source>
        <translation>عرض: أشخاص مرسومون وأصوات مصطنعة. يُقاس مقدار الوضوح حين يتكلم الشخص المختار.</translation>
    </message>
    <message>
        <source>Demo scene: drawn people, made-up voices. Live improvement of the kept voice: {figure} SI-SNRi.</source>
        <translation>عرض: أشخاص مرسومون وأصوات مصطنعة. تحسّن الصوت المختار الآن: {figure} SI-SNRi.</translation>
    </message>
    <message>
        <source>The engine stopped and was restarted. Your devices and the chosen person stay.</source>
        <translation>توقّف المحرّك وأُعيد تشغيله. أجهزتك والشخص المختار كما هم.</translation>
    </message>
    <message numerus="yes">
        <source>The engine stopped and was restarted %n times. Your devices and the chosen person stay.</source>
        <translation>
            <numerusform>توقّف المحرّك وأُعيد تشغيله (%n). أجهزتك والشخص المختار كما هم.</numerusform>
            <numerusform>توقّف المحرّك وأُعيد تشغيله مرة واحدة. أجهزتك والشخص المختار كما هم.</numerusform>
            <numerusform>توقّف المحرّك وأُعيد تشغيله مرتين. أجهزتك والشخص المختار كما هم.</numerusform>
            <numerusform>توقّف المحرّك وأُعيد تشغيله %n مرات. أجهزتك والشخص المختار كما هم.</numerusform>
            <numerusform>توقّف المحرّك وأُعيد تشغيله %n مرة. أجهزتك والشخص المختار كما هم.</numerusform>
            <numerusform>توقّف المحرّك وأُعيد تشغيله %n مرة. أجهزتك والشخص المختار كما هم.</numerusform>
        </translation>
    </message>
    <message>
        <source>In your call&apos;s sound settings, pick {name} as the microphone.</source>
        <translation>في إعدادات الصوت لمكالمتك، اختر {name} ميكروفونًا.</translation>
    </message>
    <message>
        <source>Turn others down by</source>
        <translation>خفض الآخرين بمقدار</translation>
    </message>
    <message>
        <source>More is quieter; less sounds more natural where voices overlap.</source>
        <translation>الأكثر أهدأ؛ والأقل أقرب إلى الطبيعي حين تتداخل الأصوات.</translation>
    </message>
    <message>
        <source>{figure} dB</source>
        <translation>{figure} ديسيبل</translation>
    </message>
    <message>
        <source>Just me</source>
        <translation>أنا فقط</translation>
    </message>
    <message>
        <source>When your face is lost</source>
        <translation>عند فقدان وجهك</translation>
    </message>
    <message>
        <source>Counts once the time below has passed. Others in view are never let in by it, except by “Everyone”.</source>
        <translation>يسري بعد انقضاء المدة أدناه. ولا يُسمح بذلك لغيرك ممن في الصورة إلا مع «الجميع».</translation>
    </message>
    <message>
        <source>Go on by the remembered voice</source>
        <translation>المتابعة بالصوت المحفوظ</translation>
    </message>
    <message>
        <source>Keep trying as before</source>
        <translation>مواصلة المحاولة كما كان</translation>
    </message>
    <message>
        <source>Mute until it is back</source>
        <translation>كتم الصوت حتى يعود</translation>
    </message>
    <message>
        <source>Everyone is heard</source>
        <translation>الجميع مسموعون</translation>
    </message>
    <message>
        <source>Wait for a lost face</source>
        <translation>انتظار وجه مفقود</translation>
    </message>
    <message>
        <source>A turn of the head is not worth a change.</source>
        <translation>التفاتة الرأس لا تستحق التغيير.</translation>
    </message>
    <message>
        <source>{figure} s</source>
        <translation>{figure} ث</translation>
    </message>
    <message>
        <source>Others hear</source>
        <translation>يسمع الآخرون</translation>
    </message>
    <message>
        <source>Also beside the strength under the picture. A click on a face is always possible.</source>
        <translation>أيضًا بجانب الشدّة تحت الصورة. النقر على وجه ممكن دائمًا.</translation>
    </message>
    <message>
        <source>Whom I choose</source>
        <translation>من أختاره</translation>
    </message>
    <message>
        <source>Whoever speaks</source>
        <translation>من يتكلّم</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Wait for another speaker</source>
        <translation>الانتظار قبل متكلّم آخر</translation>
    </message>
    <message>
        <source>With “Whoever speaks”: so long must somebody else speak before they are heard instead. A short yes changes nothing.</source>
        <translation>مع «من يتكلّم»: على شخص آخر أن يتكلّم هذه المدّة قبل أن يُسمع بدلًا منه. «نعم» قصيرة لا تغيّر شيئًا.</translation>
    </message>
    <message>
        <source>When this computer is too busy</source>
        <translation>عندما ينشغل الحاسوب كثيرًا</translation>
    </message>
    <message>
        <source>Quality goes down first, step by step. This counts when nothing is left to lower.</source>
        <translation>تنخفض الجودة أولًا درجة فدرجة. ويسري هذا حين لا يبقى ما يُخفض.</translation>
    </message>
    <message>
        <source>Mute: nothing unwanted is heard</source>
        <translation>كتم: لا يُسمع شيء غير مرغوب</translation>
    </message>
    <message>
        <source>Bypass: everything is heard</source>
        <translation>تجاوز: كل شيء مسموع</translation>
    </message>
    <message>
        <source>Trust the lips for</source>
        <translation>الوثوق بالشفاه لمدة</translation>
    </message>
    <message>
        <source>How old an image may be and still count. Longer helps slow cameras, shorter reacts faster.</source>
        <translation>أقصى عمر لصورة يُعتدّ بها. الأطول يساعد الكاميرات البطيئة والأقصر أسرع استجابة.</translation>
    </message>
    <message>
        <source>{figure} ms</source>
        <translation>{figure} م.ث</translation>
    </message>
    <message>
        <source>Images a second</source>
        <translation>الصور في الثانية</translation>
    </message>
    <message>
        <source>More follow the lips closer and cost more processor; 25 is what the lips need.</source>
        <translation>الأكثر يتابع الشفاه أدقّ ويكلف معالجة أكثر؛ وتحتاج الشفاه إلى 25.</translation>
    </message>
    <message>
        <source>10 - saves power</source>
        <translation>10 - يوفر الطاقة</translation>
    </message>
    <message>
        <source>25 - recommended</source>
        <translation>25 - موصى به</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>حجم الصورة</translation>
    </message>
    <message>
        <source>Larger pictures find faces farther away and cost more processor.</source>
        <translation>الصور الأكبر تجد وجوهًا أبعد وتكلف معالجة أكثر.</translation>
    </message>
    <message>
        <source>Show the picture as in a mirror</source>
        <translation>عرض الصورة كما في المرآة</translation>
    </message>
    <message>
        <source>Only what you see: nothing of it is sent.</source>
        <translation>ما تراه فقط: لا يُرسل منه شيء.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Automatic takes what is faster here. int8 is smaller, fp32 exact.</source>
        <translation>التلقائي يختار الأسرع هنا. int8 أصغر وfp32 أدقّ.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>يعمل على</translation>
    </message>
    <message>
        <source>Automatic takes what is fastest here by measurement. Listed is what this computer has.</source>
        <translation>التلقائي يختار الأسرع هنا بالقياس. والمعروض ما في هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Threads on the processor</source>
        <translation>خيوط على المعالج</translation>
    </message>
    <message>
        <source>One was fastest wherever we measured: such small networks spend more on sharing the work than on doing it.</source>
        <translation>الواحد كان الأسرع حيثما قسنا: الشبكات الصغيرة تنفق على تقسيم العمل أكثر مما تنفق على أدائه.</translation>
    </message>
    <message>
        <source>1 - recommended</source>
        <translation>1 - موصى به</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Closing the window leaves Solomic in the tray</source>
        <translation>إغلاق النافذة يُبقي Solomic في شريط الإشعارات</translation>
    </message>
    <message>
        <source>Off: closing ends Solomic, and the virtual microphone goes.</source>
        <translation>عند الإيقاف: الإغلاق ينهي Solomic ويختفي الميكروفون الافتراضي.</translation>
    </message>
    <message>
        <source>Tell me when others stop hearing me</source>
        <translation>إخباري حين يتوقف الآخرون عن سماعي</translation>
    </message>
    <message>
        <source>Only while the window is hidden, and at most once in ten minutes.</source>
        <translation>فقط والنافذة مخفية، ومرة كل عشر دقائق على الأكثر.</translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation>اضغط لتتكلم</translation>
    </message>
    <message>
        <source>Others hear you only while T is held, or the desktop&apos;s hotkey for it.</source>
        <translation>لا يسمعك الآخرون إلا ما دام T مضغوطًا، أو مفتاح سطح المكتب المخصص لذلك.</translation>
    </message>
    <message>
        <source>Use the desktop&apos;s hotkeys</source>
        <translation>استخدم مفاتيح سطح المكتب</translation>
    </message>
    <message>
        <source>They work while another program has the keyboard. The desktop asks you which keys.</source>
        <translation>تعمل حتى حين تكون لوحة المفاتيح لبرنامج آخر. يسألك سطح المكتب عن المفاتيح.</translation>
    </message>
    <message>
        <source>Allow recordings</source>
        <translation>اسمح بالتسجيلات</translation>
    </message>
    <message>
        <source>Shows the Record button in the window. Nothing is recorded until you press it.</source>
        <translation>يعرض زر التسجيل في النافذة. لا يُسجَّل شيء حتى تضغطه.</translation>
    </message>
    <message>
        <source>Room for recordings</source>
        <translation>مساحة التسجيلات</translation>
    </message>
    <message>
        <source>An hour takes some 250 to 500 MB. At the limit a recording ends; none is deleted.</source>
        <translation>الساعة تشغل نحو 250 إلى 500 ميغابايت. عند الحد ينتهي التسجيل ولا يُحذف شيء.</translation>
    </message>
    <message>
        <source>How loud you hear yourself</source>
        <translation>علو ما تسمعه من نفسك</translation>
    </message>
    <message>
        <source>Only on your headphones: what others hear is as loud as before.</source>
        <translation>في سماعاتك فقط: ما يسمعه الآخرون يبقى بالعلو نفسه.</translation>
    </message>
    <message>
        <source>The highest one that leaves this computer room enough.</source>
        <translation>أعلى درجة تترك للحاسوب متسعًا كافيًا.</translation>
    </message>
    <message>
        <source>For old and busy computers.</source>
        <translation>للحواسيب القديمة والمشغولة.</translation>
    </message>
    <message>
        <source>For most laptops.</source>
        <translation>لمعظم الحواسيب المحمولة.</translation>
    </message>
    <message>
        <source>For fast computers.</source>
        <translation>للحواسيب السريعة.</translation>
    </message>
    <message>
        <source>For fast desktop computers.</source>
        <translation>لحواسيب المكتب السريعة.</translation>
    </message>
    <message>
        <source>{time} ms of every {hop} ms: {share} % of a core</source>
        <translation>{time} م.ث من كل {hop} م.ث: {share}٪ من نواة</translation>
    </message>
    <message>
        <source>{figure} dB clearer</source>
        <translation>أوضح بـ {figure} ديسيبل</translation>
    </message>
    <message>
        <source>Its network is not installed.</source>
        <translation>شبكتها غير مثبتة.</translation>
    </message>
    <message>
        <source>being measured…</source>
        <translation>يُقاس الآن…</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>لم يُقس بعد</translation>
    </message>
    <message>
        <source>Nothing runs now.</source>
        <translation>لا شيء يعمل الآن.</translation>
    </message>
    <message>
        <source>{name} runs now and takes {time} ms of every {hop} ms, with everything around it.</source>
        <translation>تعمل {name} الآن وتأخذ {time} م.ث من كل {hop} م.ث مع كل ما حولها.</translation>
    </message>
    <message>
        <source>No images arrive now.</source>
        <translation>لا تصل صور الآن.</translation>
    </message>
    <message>
        <source>{rate} images a second arrive now.</source>
        <translation>تصل الآن {rate} صورة في الثانية.</translation>
    </message>
    <message>
        <source>Your microphone</source>
        <translation>ميكروفونك</translation>
    </message>
    <message>
        <source>Your camera</source>
        <translation>كاميرتك</translation>
    </message>
    <message>
        <source>The virtual microphone</source>
        <translation>الميكروفون الافتراضي</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>جرّبه</translation>
    </message>
    <message>
        <source>Your call</source>
        <translation>مكالمتك</translation>
    </message>
    <message>
        <source>{name} is there: every program can choose it.</source>
        <translation>{name} موجود: يستطيع كل برنامج اختياره.</translation>
    </message>
    <message>
        <source>The virtual microphone is being made…</source>
        <translation>يُنشأ الميكروفون الافتراضي…</translation>
    </message>
    <message>
        <source>{name} could not be made.</source>
        <translation>تعذّر إنشاء {name}.</translation>
    </message>
    <message>
        <source>{name} is installed, but the system does not list it.</source>
        <translation>برنامج التشغيل {name} مثبّت لكن النظام لا يعرضه.</translation>
    </message>
    <message>
        <source>Restart the computer; if that does not help, install it again.</source>
        <translation>أعد تشغيل الحاسوب؛ فإن لم ينفع فأعد التثبيت.</translation>
    </message>
    <message>
        <source>{name} is missing.</source>
        <translation>برنامج التشغيل {name} غير موجود.</translation>
    </message>
    <message>
        <source>Calls listen to this device instead of your real microphone. It belongs to its driver and stays when Solomic ends, without sound: choose your own microphone again then.</source>
        <translation>تستمع المكالمات إلى هذا الجهاز بدلاً من ميكروفونك الحقيقي. وهو تابع لبرنامج تشغيله ويبقى بعد إنهاء Solomic بلا صوت: اختر عندئذ ميكروفونك من جديد.</translation>
    </message>
    <message>
        <source>Settings → Audio → Microphone: {name}</source>
        <translation>الإعدادات ← الصوت ← الميكروفون: {name}</translation>
    </message>
    <message>
        <source>Background noise suppression: Low. Two cleaners in a row eat word beginnings.</source>
        <translation>كبت ضوضاء الخلفية: منخفض. منقّيان متتاليان يبتلعان أوائل الكلمات.</translation>
    </message>
    <message>
        <source>Settings → Devices → Microphone: {name}</source>
        <translation>الإعدادات ← الأجهزة ← الميكروفون: {name}</translation>
    </message>
    <message>
        <source>Noise suppression: Off. Voice isolation: Off.</source>
        <translation>كبت الضوضاء: إيقاف. عزل الصوت: إيقاف.</translation>
    </message>
    <message>
        <source>Studio sound and noise cancellation: Off.</source>
        <translation>صوت الاستوديو وإلغاء الضوضاء: إيقاف.</translation>
    </message>
    <message>
        <source>Settings → Voice &amp; Video → Input device: {name}</source>
        <translation>الإعدادات ← الصوت والفيديو ← جهاز الإدخال: {name}</translation>
    </message>
    <message>
        <source>Noise suppression: None. Automatic input sensitivity: Off.</source>
        <translation>كبت الضوضاء: بلا. حساسية الإدخال التلقائية: إيقاف.</translation>
    </message>
    <message>
        <source>Sources → Add → Audio Input Capture → Device: {name}</source>
        <translation>المصادر ← إضافة ← التقاط صوت الإدخال ← الجهاز: {name}</translation>
    </message>
    <message>
        <source>No noise suppression filter on this source.</source>
        <translation>بلا مرشّح لكبت الضوضاء على هذا المصدر.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>Lite</source>
        <translation>خفيفة</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>أساسية</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>كبيرة</translation>
    </message>
    <message>
        <source>XL</source>
        <translation>XL</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>المعالج (CPU)</translation>
    </message>
    <message>
        <source>no network runs</source>
        <translation>لا شبكة تعمل</translation>
    </message>
    <message>
        <source>{name} runs</source>
        <translation>{name} تعمل</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (غير موجود)</translation>
    </message>
    <message>
        <source>Demo scene</source>
        <translation>مشهد العرض</translation>
    </message>
    <message>
        <source>Found by its name</source>
        <translation>يُعرف من اسمه</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>بلا كاميرا</translation>
    </message>
    <message>
        <source>This is a Bluetooth headset&apos;s microphone: it sounds as over the telephone, and while it is open the headset plays everything so. Choose another microphone, such as the computer&apos;s own, and keep the headset for listening.</source>
        <translation>هذا ميكروفون سماعة بلوتوث: صوته كصوت الهاتف، وما دام مفتوحاً تشغّل السماعة كل شيء بهذه الجودة. اختر ميكروفوناً آخر، مثل ميكروفون الحاسوب، واترك السماعة للاستماع.</translation>
    </message>
    <message>
        <source>{name} is in its profile for music and has no microphone now. That sounds best: listen with it, and speak into another microphone. Its own one, as over the telephone, comes with the profile for calls in the system&apos;s sound settings.</source>
        <translation>{name} في نمط الموسيقى وليس له ميكروفون الآن. هكذا يكون الصوت أفضل: استمع به وتكلّم في ميكروفون آخر. أما ميكروفونه، كصوت الهاتف، فيظهر مع نمط المكالمات في إعدادات صوت النظام.</translation>
    </message>
    <message>
        <source>Bluetooth: sounds as over the telephone. Better choose another microphone.</source>
        <translation>بلوتوث: صوته كصوت الهاتف. الأفضل اختيار ميكروفون آخر.</translation>
    </message>
    <message>
        <source>as loud as before</source>
        <translation>بالعلو نفسه</translation>
    </message>
    <message>
        <source>{figure} dB quieter</source>
        <translation>أخفض بـ {figure} ديسيبل</translation>
    </message>
    <message>
        <source>Default microphone</source>
        <translation>الميكروفون الافتراضي للنظام</translation>
    </message>
    <message>
        <source>First camera</source>
        <translation>الكاميرا الأولى</translation>
    </message>
    <message>
        <source>Budget {figure} ms, exceeded at times</source>
        <translation>الميزانية {figure} م.ث، تُتجاوَز أحياناً</translation>
    </message>
    <message>
        <source>no sound yet</source>
        <translation>لا صوت بعد</translation>
    </message>
    <message numerus="yes">
        <source>%n late hops</source>
        <translation>
            <numerusform>لا خطوات متأخرة</numerusform>
            <numerusform>خطوة متأخرة</numerusform>
            <numerusform>خطوتان متأخرتان</numerusform>
            <numerusform>%n خطوات متأخرة</numerusform>
            <numerusform>%n خطوة متأخرة</numerusform>
            <numerusform>%n خطوة متأخرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n xruns</source>
        <translation>
            <numerusform>لا انقطاعات</numerusform>
            <numerusform>انقطاع واحد</numerusform>
            <numerusform>انقطاعان</numerusform>
            <numerusform>%n انقطاعات</numerusform>
            <numerusform>%n انقطاعًا</numerusform>
            <numerusform>%n انقطاع</numerusform>
        </translation>
    </message>
    <message>
        <source>1 late hop</source>
        <translation>خطوة متأخرة واحدة</translation>
    </message>
    <message>
        <source>1 xrun</source>
        <translation>انقطاع واحد</translation>
    </message>
    <message>
        <source>{figure} ms dropped</source>
        <translation>أُسقط {figure} م.ث</translation>
    </message>
    <message>
        <source>That could not be changed: {why}.</source>
        <translation>تعذّر تغيير ذلك: {why}.</translation>
    </message>
    <message>
        <source>The picture comes with the engine.</source>
        <translation>تأتي الصورة مع المحرّك.</translation>
    </message>
    <message>
        <source>The camera sleeps while nobody needs it.</source>
        <translation>الكاميرا نائمة ما دام لا أحد يحتاجها.</translation>
    </message>
    <message>
        <source>No camera yet.</source>
        <translation>لا كاميرا بعد.</translation>
    </message>
    <message>
        <source>Waiting for the first picture.</source>
        <translation>بانتظار الصورة الأولى.</translation>
    </message>
    <message>
        <source>No camera is used. Who was chosen stays chosen, by voice alone.</source>
        <translation>لا تُستخدم أي كاميرا. من اختير يبقى مختارًا، بالصوت وحده.</translation>
    </message>
    <message>
        <source>There is no face with the number {number} in the picture.</source>
        <translation>لا وجه بالرقم {number} في الصورة.</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>Voice profiles</source>
        <translation>ملفات الأصوات</translation>
    </message>
    <message>
        <source>Networks you added or fetched</source>
        <translation>شبكات أضفتها أو جلبتها</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>التسجيلات</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>ملفات أخرى</translation>
    </message>
    <message>
        <source>Your choices: devices, quality, look. Never mute or bypass.</source>
        <translation>اختياراتك: الأجهزة والجودة والمظهر. لا الكتم ولا التجاوز أبدًا.</translation>
    </message>
    <message>
        <source>What the program did: at most 4 MB each, the oldest go by themselves. No sound.</source>
        <translation>ما فعله البرنامج: 4 ميغابايت لكلٍّ على الأكثر، والأقدم يُحذف وحده. بلا صوت.</translation>
    </message>
    <message>
        <source>Voices you saved under a name. Without saving, voices are forgotten at the end.</source>
        <translation>أصوات حفظتها باسم. وما لم يُحفظ يُنسى عند الإنهاء.</translation>
    </message>
    <message>
        <source>Read by the engine, checked against a signature or a pinned hash.</source>
        <translation>يقرؤها المحرّك بعد التحقق من توقيع أو بصمة مثبّتة.</translation>
    </message>
    <message>
        <source>What you recorded, and a try-out until it is closed. Not encrypted: readable by this user only.</source>
        <translation>ما سجّلته، والتجربة حتى تُغلق. بلا تشفير: لا يقرؤه إلا هذا المستخدم.</translation>
    </message>
    <message>
        <source>Anything else that lies in Solomic&apos;s folders.</source>
        <translation>كل ما سوى ذلك في مجلدات Solomic.</translation>
    </message>
    <message>
        <source>Sound and pictures never leave this computer.</source>
        <translation>الصوت والصور لا تغادر هذا الحاسوب أبدًا.</translation>
    </message>
    <message>
        <source>No connection to the internet is opened unless you press a button that says so.</source>
        <translation>لا يُفتح اتصال بالإنترنت إلا إذا ضغطت زرًا يقول ذلك.</translation>
    </message>
    <message>
        <source>Nothing is recorded unless you ask for it.</source>
        <translation>لا يُسجَّل شيء ما لم تطلبه.</translation>
    </message>
    <message>
        <source>Faces are followed, not recognised: no face is stored.</source>
        <translation>تُتابَع الوجوه ولا تُعرَّف: لا يُحفظ أي وجه.</translation>
    </message>
    <message>
        <source>Mute and bypass are never remembered: Solomic always starts the same way.</source>
        <translation>لا يُحفظ الكتم ولا التجاوز أبدًا: يبدأ Solomic دائمًا بالحال نفسها.</translation>
    </message>
    <message>
        <source>{figure} bytes</source>
        <translation>{figure} بايت</translation>
    </message>
    <message>
        <source>{figure} kB</source>
        <translation>{figure} كيلوبايت</translation>
    </message>
    <message>
        <source>{figure} MB</source>
        <translation>{figure} ميغابايت</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>{name}: deleted.</source>
        <translation>{name}: حُذف.</translation>
    </message>
    <message>
        <source>{name}: some files could not be deleted.</source>
        <translation>{name}: تعذّر حذف بعض الملفات.</translation>
    </message>
    <message>
        <source>The demo scene has no microphone to try. Choose a microphone first.</source>
        <translation>لا ميكروفون للتجربة في مشهد العرض. اختر ميكروفونًا أولًا.</translation>
    </message>
    <message>
        <source>Speak now, and let somebody else speak, too…</source>
        <translation>تكلّم الآن، ودع شخصًا آخر يتكلم أيضًا…</translation>
    </message>
    <message>
        <source>This is what your microphone hears.</source>
        <translation>هذا ما يسمعه ميكروفونك.</translation>
    </message>
    <message>
        <source>This is what others hear.</source>
        <translation>هذا ما يسمعه الآخرون.</translation>
    </message>
    <message>
        <source>Listen to both: on headphones you hear the difference best.</source>
        <translation>استمع إلى الاثنين: الفرق أوضح بالسماعات.</translation>
    </message>
    <message>
        <source>Records ten seconds of what goes in and what comes out, and deletes them after.</source>
        <translation>يسجل عشر ثوانٍ مما يدخل ومما يخرج ثم يحذفها.</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>nobody is listening</source>
        <translation>لا أحد يستمع</translation>
    </message>
    <message>
        <source>1 program listens</source>
        <translation>برنامج واحد يستمع</translation>
    </message>
    <message numerus="yes">
        <source>%n programs listen</source>
        <translation>
            <numerusform>لا برامج تستمع</numerusform>
            <numerusform>برنامج واحد يستمع</numerusform>
            <numerusform>برنامجان يستمعان</numerusform>
            <numerusform>%n برامج تستمع</numerusform>
            <numerusform>%n برنامجًا يستمع</numerusform>
            <numerusform>%n برنامج يستمع</numerusform>
        </translation>
    </message>
    <message>
        <source>Microphone level</source>
        <translation>مستوى الميكروفون</translation>
    </message>
    <message>
        <source>Level of what others hear</source>
        <translation>مستوى ما يسمعه الآخرون</translation>
    </message>
    <message>
        <source>Spectrogram of the microphone</source>
        <translation>مخطط طيف الميكروفون</translation>
    </message>
    <message>
        <source>Spectrogram of what others hear</source>
        <translation>مخطط طيف ما يسمعه الآخرون</translation>
    </message>
    <message>
        <source>What others hear</source>
        <translation>ما يسمعه الآخرون</translation>
    </message>
    <message>
        <source>The microphone as it is</source>
        <translation>الميكروفون كما هو</translation>
    </message>
    <message>
        <source>Only what was taken away</source>
        <translation>ما حُذف فقط</translation>
    </message>
    <message>
        <source>Default output</source>
        <translation>المخرج الافتراضي</translation>
    </message>
    <message>
        <source>These are loudspeakers: what they play comes back into the microphone. Use headphones.</source>
        <translation>هذه مكبرات صوت: ما تشغله يعود إلى الميكروفون. استخدم سماعات الرأس.</translation>
    </message>
    <message>
        <source>Use headphones: from loudspeakers it comes back into the microphone.</source>
        <translation>استخدم سماعات الرأس: الصوت من المكبرات يعود إلى الميكروفون.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>الجودة</translation>
    </message>
    <message>
        <source>Network that runs now</source>
        <translation>الشبكة العاملة الآن</translation>
    </message>
    <message>
        <source>Hold to talk (T)</source>
        <translation>اضغط باستمرار لتتكلم (T)</translation>
    </message>
    <message>
        <source>Hold to cough (C)</source>
        <translation>اضغط باستمرار لتسعل (C)</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>مكتوم</translation>
    </message>
    <message>
        <source>Send silence (M)</source>
        <translation>إرسال الصمت (M)</translation>
    </message>
    <message>
        <source>Others hear silence while this is on. Key M.</source>
        <translation>يسمع الآخرون الصمت ما دام هذا مفعّلًا. المفتاح M.</translation>
    </message>
    <message>
        <source>Bypass</source>
        <translation>تجاوز</translation>
    </message>
    <message>
        <source>Bypassed</source>
        <translation>متجاوَز</translation>
    </message>
    <message>
        <source>Send the microphone as it is (B)</source>
        <translation>إرسال الميكروفون كما هو (B)</translation>
    </message>
    <message>
        <source>Others hear everything while this is on. Key B.</source>
        <translation>يسمع الآخرون كل شيء ما دام هذا مفعّلًا. المفتاح B.</translation>
    </message>
    <message>
        <source>Whom others hear</source>
        <translation>من يسمعه الآخرون</translation>
    </message>
    <message>
        <source>Turn others down by, in decibels</source>
        <translation>خفض الآخرين بالديسيبل</translation>
    </message>
    <message>
        <source>By how much the other voices and the noise are turned down</source>
        <translation>مقدار خفض الأصوات الأخرى والضوضاء</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>الآخرون</translation>
    </message>
    <message>
        <source>Xruns are gaps in the sound, late hops were computed too late; what is dropped was left out so that the delay does not grow.</source>
        <translation>الانقطاعات فجوات في الصوت، والخطوات المتأخرة حُسبت بعد موعدها؛ وما أُسقط تُرك كي لا يزداد التأخير.</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>إلى أي مدى</translation>
    </message>
    <message>
        <source>Total, ms</source>
        <translation>المجموع، م.ث</translation>
    </message>
    <message>
        <source>Microphone to virtual microphone</source>
        <translation>من الميكروفون إلى الميكروفون الافتراضي</translation>
    </message>
    <message>
        <source>Delay, microphone to call</source>
        <translation>التأخير حتى المكالمة</translation>
    </message>
    <message>
        <source>Budget {figure} ms, last minute</source>
        <translation>الميزانية {figure} م.ث، آخر دقيقة</translation>
    </message>
    <message>
        <source>Budget {figure} ms, exceeded</source>
        <translation>الميزانية {figure} م.ث، تم تجاوزها</translation>
    </message>
    <message>
        <source>Mic</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>Virtual mic</source>
        <translation>الافتراضي</translation>
    </message>
    <message>
        <source>works</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>works, see the advice</source>
        <translation>يعمل، انظر النصيحة</translation>
    </message>
    <message>
        <source>stops here</source>
        <translation>يتوقف هنا</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>لم يُبلغ</translation>
    </message>
    <message>
        <source>Way of the sound</source>
        <translation>مسار الصوت</translation>
    </message>
    <message>
        <source>Delay over time</source>
        <translation>التأخير عبر الزمن</translation>
    </message>
    <message>
        <source>Mirror the picture</source>
        <translation>عكس الصورة</translation>
    </message>
    <message>
        <source>Dark, light or high contrast</source>
        <translation>داكن أو فاتح أو تباين عالٍ</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>الإعدادات (Ctrl+,)</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>إخفاء هذا التنبيه</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>مُبقى</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>مُزال</translation>
    </message>
    <message>
        <source>From anywhere, also while Solomic is hidden</source>
        <translation>من أي مكان، حتى وSolomic مخفي</translation>
    </message>
    <message>
        <source>Bind these commands to keys in your desktop&apos;s keyboard settings: they reach the running Solomic within a moment.</source>
        <translation>اربط هذه الأوامر بمفاتيح في إعدادات لوحة المفاتيح لسطح المكتب: تصل إلى Solomic في الحال.</translation>
    </message>
    <message>
        <source>Start Solomic with this computer</source>
        <translation>تشغيل Solomic مع الحاسوب</translation>
    </message>
    <message>
        <source>It loads the virtual microphone too, so that calls find it at once.</source>
        <translation>يحمّل الميكروفون الافتراضي أيضًا لتجده المكالمات فورًا.</translation>
    </message>
    <message>
        <source>Show the first start again</source>
        <translation>إظهار الإعداد الأول مجددًا</translation>
    </message>
    <message>
        <source>A virtual microphone that keeps the voice of the face you chose.</source>
        <translation>ميكروفون افتراضي يُبقي صوت الوجه الذي اخترته.</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0, without any warranty.</source>
        <translation>برنامج حر برخصة Apache 2.0، بلا أي ضمان.</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>نسخ التشخيص</translation>
    </message>
    <message>
        <source>Versions and figures for whoever helps you: no names, no sound, no pictures.</source>
        <translation>إصدارات وأرقام لمن يساعدك: بلا أسماء ولا صوت ولا صور.</translation>
    </message>
    <message>
        <source>Read news of a version…</source>
        <translation>اقرأ أخبار إصدار…</translation>
    </message>
    <message>
        <source>Read news of a version</source>
        <translation>اقرأ أخبار إصدار</translation>
    </message>
    <message>
        <source>From a file you were given, signed by a key you trust. Nothing is fetched or installed.</source>
        <translation>من ملف أُعطي لك، موقَّع بمفتاح تثق به. لا يُجلب شيء ولا يُثبَّت.</translation>
    </message>
    <message>
        <source>Open {page} in the browser</source>
        <translation>افتح {page} في المتصفح</translation>
    </message>
    <message>
        <source>Look for a newer version</source>
        <translation>ابحث عن إصدار أحدث</translation>
    </message>
    <message>
        <source>Opens {page} in your browser. Solomic itself never looks.</source>
        <translation>يفتح {page} في متصفحك. Solomic نفسه لا يبحث أبدًا.</translation>
    </message>
    <message>
        <source>Copied. Paste it where you ask for help.</source>
        <translation>نُسخ. الصقه حيث تطلب المساعدة.</translation>
    </message>
    <message>
        <source>What is plugged out and back in is taken up again by itself.</source>
        <translation>ما يُفصل ثم يُوصل يُستأنف وحده.</translation>
    </message>
    <message>
        <source>Into the virtual microphone</source>
        <translation>إلى الميكروفون الافتراضي</translation>
    </message>
    <message>
        <source>Solomic plays into this driver&apos;s output, and calls listen at its other end.</source>
        <translation>يشغّل Solomic الصوت في مخرج برنامج التشغيل هذا، وتستمع المكالمات من طرفه الآخر.</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Delete: {name}</source>
        <translation>حذف: {name}</translation>
    </message>
    <message>
        <source>Stored on this computer</source>
        <translation>محفوظ على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>حذف الكل</translation>
    </message>
    <message>
        <source>Remembered voices</source>
        <translation>الأصوات المحفوظة</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>حذف «{name}»؟</translation>
    </message>
    <message>
        <source>Delete everything that Solomic stored?</source>
        <translation>حذف كل ما حفظه Solomic؟</translation>
    </message>
    <message>
        <source>runs now</source>
        <translation>تعمل الآن</translation>
    </message>
    <message>
        <source>Measure this computer again</source>
        <translation>قياس هذا الحاسوب مجددًا</translation>
    </message>
    <message>
        <source>The figures beside each step were measured on this computer. “Clearer” is the gain on the bench&apos;s test of two voices of equal loudness (SI-SNRi).</source>
        <translation>قيست الأرقام بجانب كل درجة على هذا الحاسوب. و«أوضح» هو الكسب في اختبار صوتين متساويين في العلو (SI-SNRi).</translation>
    </message>
    <message>
        <source>Your own choice of network, precision and picture.</source>
        <translation>اختيارك الخاص للشبكة والدقة والصورة.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>الأصوات</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>About</source>
        <translation>حول</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>إعادة ضبط الصفحة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Which microphone do you speak into?</source>
        <translation>في أي ميكروفون تتكلم؟</translation>
    </message>
    <message>
        <source>Say something: the bar should move.</source>
        <translation>قل شيئًا: يجب أن يتحرك الشريط.</translation>
    </message>
    <message>
        <source>It hears you.</source>
        <translation>إنه يسمعك.</translation>
    </message>
    <message>
        <source>Nothing to be heard yet.</source>
        <translation>لا يُسمع شيء بعد.</translation>
    </message>
    <message>
        <source>Just a moment: Solomic is starting.</source>
        <translation>لحظة واحدة: يبدأ Solomic العمل.</translation>
    </message>
    <message>
        <source>Which camera sees you? Click your face.</source>
        <translation>أي كاميرا تراك؟ انقر وجهك.</translation>
    </message>
    <message>
        <source>Without a camera Solomic goes on with less noise, but cannot choose a face.</source>
        <translation>من دون كاميرا يواصل Solomic بضوضاء أقل، لكنه لا يستطيع اختيار وجه.</translation>
    </message>
    <message>
        <source>This camera gives no picture.</source>
        <translation>هذه الكاميرا لا تعطي صورة.</translation>
    </message>
    <message>
        <source>Chosen. Others will hear this person alone.</source>
        <translation>تم الاختيار. سيسمع الآخرون هذا الشخص وحده.</translation>
    </message>
    <message>
        <source>Click your face to choose it.</source>
        <translation>انقر وجهك لاختياره.</translation>
    </message>
    <message>
        <source>No face in the picture yet.</source>
        <translation>لا وجه في الصورة بعد.</translation>
    </message>
    <message>
        <source>Leave the call&apos;s echo cancellation on: Solomic takes no echo away. Headphones are the surest way to have none.</source>
        <translation>اترك إلغاء الصدى في المكالمة مشغّلاً: لا يزيل Solomic الصدى. والسماعات أضمن طريقة لتجنّبه.</translation>
    </message>
    <message>
        <source>Calls listen to this device instead of your real microphone. It is there as long as Solomic runs, and gone afterwards: your own devices stay as they are.</source>
        <translation>تستمع المكالمات إلى هذا الجهاز بدل ميكروفونك الحقيقي. وهو موجود ما دام Solomic يعمل ثم يزول: وتبقى أجهزتك كما هي.</translation>
    </message>
    <message>
        <source>Record ten seconds</source>
        <translation>تسجيل عشر ثوانٍ</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Before: your microphone</source>
        <translation>قبل: ميكروفونك</translation>
    </message>
    <message>
        <source>After: what others hear</source>
        <translation>بعد: ما يسمعه الآخرون</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>استماع</translation>
    </message>
    <message>
        <source>Listen: {what}</source>
        <translation>استماع: {what}</translation>
    </message>
    <message>
        <source>In your call, choose the virtual microphone and let it be the only cleaner. Tick off what you use.</source>
        <translation>في مكالمتك اختر الميكروفون الافتراضي ودعه المنقّي الوحيد. ضع علامة على ما تستخدمه.</translation>
    </message>
    <message>
        <source>Set up Solomic</source>
        <translation>إعداد Solomic</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>الخطوة {number} من {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>إظهار النافذة</translation>
    </message>
    <message>
        <source>Choose nobody</source>
        <translation>عدم اختيار أحد</translation>
    </message>
    <message>
        <source>Click the faces that others shall hear</source>
        <translation>انقر الوجوه التي ينبغي أن يسمعها الآخرون</translation>
    </message>
    <message>
        <source>The face nearest to the camera is heard, or the one with your own voice</source>
        <translation>يُسمَع الوجه الأقرب إلى الكاميرا، أو الوجه صاحب صوتك</translation>
    </message>
    <message>
        <source>The face that speaks is heard, without a click</source>
        <translation>يُسمع الوجه الذي يتكلّم بلا نقر</translation>
    </message>
    <message>
        <source>Everyone is heard, only noise is turned down</source>
        <translation>يُسمع الجميع ويُخفَّض الضجيج فقط</translation>
    </message>
    <message>
        <source>Click a face, or press its number, to let others hear that person alone</source>
        <translation>انقر وجهًا أو اضغط رقمه ليسمع الآخرون هذا الشخص وحده</translation>
    </message>
    <message>
        <source>The nearest face will be heard</source>
        <translation>سيُسمع أقرب وجه</translation>
    </message>
    <message>
        <source>Whoever speaks will be heard</source>
        <translation>سيُسمع من يتكلّم</translation>
    </message>
    <message>
        <source>Click a face to keep that voice</source>
        <translation>انقر وجهًا لإبقاء صوته</translation>
    </message>
    <message>
        <source>Nobody is in the picture yet</source>
        <translation>لا أحد في الصورة بعد</translation>
    </message>
    <message>
        <source>Out of view: nothing changes for a moment</source>
        <translation>خارج الصورة: لا شيء يتغيّر الآن</translation>
    </message>
    <message>
        <source>Out of view: still kept</source>
        <translation>خارج الصورة: ما زال مُبقى</translation>
    </message>
    <message>
        <source>Out of view: kept by the voice alone</source>
        <translation>خارج الصورة: يُبقى بالصوت وحده</translation>
    </message>
    <message>
        <source>Out of view: not heard until back</source>
        <translation>خارج الصورة: لا يُسمع حتى يعود</translation>
    </message>
    <message>
        <source>Out of view: muted until back</source>
        <translation>خارج الصورة: كتم حتى العودة</translation>
    </message>
    <message>
        <source>Out of view: everyone is heard</source>
        <translation>خارج الصورة: يُسمع الجميع</translation>
    </message>
    <message>
        <source>Out of view: by the voice alone in {seconds} s</source>
        <translation>خارج الصورة: بالصوت وحده بعد {seconds} ث</translation>
    </message>
    <message>
        <source>Out of view: not heard in {seconds} s</source>
        <translation>خارج الصورة: لن يُسمع بعد {seconds} ث</translation>
    </message>
    <message>
        <source>Out of view: muted in {seconds} s</source>
        <translation>خارج الصورة: كتم بعد {seconds} ث</translation>
    </message>
    <message>
        <source>Out of view: everyone is heard in {seconds} s</source>
        <translation>خارج الصورة: يُسمع الجميع بعد {seconds} ث</translation>
    </message>
    <message>
        <source>Somebody kept is out of view: nothing changes for a moment.</source>
        <translation>شخص مُبقى خارج الصورة: لا شيء يتغيّر الآن.</translation>
    </message>
    <message>
        <source>Somebody kept is out of view, and still kept.</source>
        <translation>شخص مُبقى خارج الصورة وما زال مُبقى.</translation>
    </message>
    <message>
        <source>Somebody kept is out of view: the remembered voice has to do.</source>
        <translation>شخص مُبقى خارج الصورة: على الصوت المحفوظ أن يكفي.</translation>
    </message>
    <message>
        <source>Somebody kept is out of view, and not heard until they are back.</source>
        <translation>شخص مُبقى خارج الصورة ولا يُسمع حتى يعود.</translation>
    </message>
    <message>
        <source>Heard off camera: removed</source>
        <translation>مسموع من خارج الصورة: أُزيل</translation>
    </message>
    <message>
        <source>Heard off camera</source>
        <translation>مسموع من خارج الصورة</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>صورة الكاميرا</translation>
    </message>
    <message>
        <source>{faces} faces, {kept} kept</source>
        <translation>الوجوه: {faces}، المُبقى: {kept}</translation>
    </message>
    <message>
        <source>Encrypted on this computer, with a key from the desktop&apos;s keyring.</source>
        <translation>مشفّرة على هذا الحاسوب بمفتاح من حلقة مفاتيح سطح المكتب.</translation>
    </message>
    <message>
        <source>Encrypted on this computer. No keyring was found, so the key lies beside them: only this user can read it.</source>
        <translation>مشفّرة على هذا الحاسوب. لم توجد حلقة مفاتيح، فالمفتاح بجانبها: لا يقرؤه إلا هذا المستخدم.</translation>
    </message>
    <message>
        <source>{seconds} s of speech · {likeness} % alike · agreed {day}</source>
        <translation>{seconds} ث من الكلام · تشابه {likeness} % · وافق {day}</translation>
    </message>
    <message>
        <source>{name}: {quality} % known</source>
        <translation>{name}: معروف {quality} %</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>لا شيء منها</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>الوجه {number}</translation>
    </message>
    <message>
        <source>{name}: written. The file is not encrypted: keep it to yourself.</source>
        <translation>{name}: كُتب. الملف غير مشفّر: احتفظ به لنفسك.</translation>
    </message>
    <message>
        <source>The voice is remembered.</source>
        <translation>حُفظ الصوت.</translation>
    </message>
    <message>
        <source>{name}: remembered.</source>
        <translation>{name}: حُفظ.</translation>
    </message>
    <message>
        <source>Keep a face in the main window and let that person speak alone for a few seconds.</source>
        <translation>أبقِ وجهًا في النافذة الرئيسية ودع صاحبه يتكلّم وحده بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>No voice is remembered.</source>
        <translation>لا صوت محفوظ.</translation>
    </message>
    <message>
        <source>Export: {name}</source>
        <translation>تصدير: {name}</translation>
    </message>
    <message>
        <source>Tell the others before you record them. Both sides are kept on this computer, not encrypted: the microphone, and what others hear.</source>
        <translation>أخبر الآخرين قبل أن تسجّلهم. يُحفظ الجانبان على هذا الحاسوب بلا تشفير: الميكروفون وما يسمعه الآخرون.</translation>
    </message>
    <message>
        <source>Name or day</source>
        <translation>الاسم أو اليوم</translation>
    </message>
    <message>
        <source>Search by name or day</source>
        <translation>ابحث بالاسم أو اليوم</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم المحدد</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Spectrogram of what others heard</source>
        <translation>مخطط طيف ما سمعه الآخرون</translation>
    </message>
    <message>
        <source>How the recording came out</source>
        <translation>جودة التسجيل</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Play the microphone</source>
        <translation>شغّل الميكروفون</translation>
    </message>
    <message>
        <source>Play what others heard</source>
        <translation>شغّل ما سمعه الآخرون</translation>
    </message>
    <message>
        <source>Stop: {time}</source>
        <translation>أوقف: {time}</translation>
    </message>
    <message>
        <source>Stop playing</source>
        <translation>أوقف التشغيل</translation>
    </message>
    <message>
        <source>Export to a folder</source>
        <translation>صدّر إلى مجلد</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n recordings?</source>
        <translation>
            <numerusform>حذف %n تسجيل؟</numerusform>
            <numerusform>حذف تسجيل واحد (%n)؟</numerusform>
            <numerusform>حذف تسجيلين (%n)؟</numerusform>
            <numerusform>حذف %n تسجيلات؟</numerusform>
            <numerusform>حذف %n تسجيلًا؟</numerusform>
            <numerusform>حذف %n تسجيل؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete this recording?</source>
        <translation>حذف هذا التسجيل؟</translation>
    </message>
    <message>
        <source>Forget the voice of {name}?</source>
        <translation>أتريد نسيان صوت {name}؟</translation>
    </message>
    <message>
        <source>Export a voice</source>
        <translation>تصدير صوت</translation>
    </message>
    <message>
        <source>A remembered voice is 64 numbers, never sound. Solomic uses it to know a person again and to keep them while their face cannot be seen.</source>
        <translation>الصوت المحفوظ 64 رقمًا وليس صوتًا مسجّلًا أبدًا. يستعمله Solomic ليعرف الشخص من جديد ويُبقيه حين لا يُرى وجهه.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Import a voice</source>
        <translation>استيراد صوت</translation>
    </message>
    <message>
        <source>Your own voice</source>
        <translation>صوتك أنت</translation>
    </message>
    <message>
        <source>With “Just me”: once this voice is recognised, its face is heard, and nobody else while you are away. Without one the nearest face is.</source>
        <translation>مع «أنا فقط»: متى عُرف هذا الصوت سُمع وجهه، ولا أحد غيره ما دمت غائباً. ومن دونه يُسمَع الوجه الأقرب.</translation>
    </message>
    <message>
        <source>Remember a voice</source>
        <translation>حفظ صوت</translation>
    </message>
    <message>
        <source>Whose voice</source>
        <translation>صوت من</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>This person agrees to it</source>
        <translation>هذا الشخص موافق</translation>
    </message>
    <message>
        <source>Remember this voice</source>
        <translation>احفظ هذا الصوت</translation>
    </message>
    <message>
        <source>Hear on headphones what others hear (H)</source>
        <translation>اسمع في السماعات ما يسمعه الآخرون (H)</translation>
    </message>
    <message>
        <source>Hear yourself</source>
        <translation>اسمع نفسك</translation>
    </message>
    <message>
        <source>Where you hear yourself</source>
        <translation>أين تسمع نفسك</translation>
    </message>
    <message>
        <source>{what} (Shift+H: the next one)</source>
        <translation>{what} (Shift+H: التالي)</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>البطارية</translation>
    </message>
    <message>
        <source>The smallest network and a slow, small picture: least processor, shortest reach.</source>
        <translation>أصغر شبكة وصورة بطيئة صغيرة: أقل معالج وأقصر مدى.</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>متوازن</translation>
    </message>
    <message>
        <source>As Solomic comes: the network that leaves this computer room, the picture lips need.</source>
        <translation>كما يأتي Solomic: الشبكة التي تترك لهذا الحاسوب متسعًا، والصورة التي تحتاجها الشفاه.</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>الأفضل</translation>
    </message>
    <message>
        <source>The largest network here, exact numbers and more images: most processor.</source>
        <translation>أكبر شبكة هنا وأعداد دقيقة وصور أكثر: أكثر معالج.</translation>
    </message>
    <message>
        <source>How loud others hear {name}</source>
        <translation>علو صوت {name} عند الآخرين</translation>
    </message>
    <message>
        <source>How loud others hear</source>
        <translation>علو ما يسمعه الآخرون</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>أي يوم</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>آخر 30 يومًا</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>أي مدة</translation>
    </message>
    <message>
        <source>Under 1 minute</source>
        <translation>أقل من دقيقة</translation>
    </message>
    <message>
        <source>1 to 10 minutes</source>
        <translation>من دقيقة إلى 10 دقائق</translation>
    </message>
    <message>
        <source>Over 10 minutes</source>
        <translation>أكثر من 10 دقائق</translation>
    </message>
    <message>
        <source>{figure} ms missing</source>
        <translation>ينقص {figure} مللي ثانية</translation>
    </message>
    <message>
        <source>{count} recordings, {used} of {limit} MB</source>
        <translation>التسجيلات: {count}، ‏{used} من {limit} ميغابايت</translation>
    </message>
    <message>
        <source>Background: {figure} dB quieter than in the microphone</source>
        <translation>الخلفية: أخفض بمقدار {figure} ديسيبل مما في الميكروفون</translation>
    </message>
    <message>
        <source>Taken away in all: {figure} dB</source>
        <translation>ما أُزيل إجمالًا: {figure} ديسيبل</translation>
    </message>
    <message>
        <source>The microphone was too loud {figure} % of the time</source>
        <translation>كان الميكروفون عاليًا جدًا {figure} % من الوقت</translation>
    </message>
    <message>
        <source>Others heard nothing for {time}</source>
        <translation>لم يسمع الآخرون شيئًا مدة {time}</translation>
    </message>
    <message>
        <source>Others heard nothing.</source>
        <translation>لم يسمع الآخرون شيئًا.</translation>
    </message>
    <message>
        <source>Speech: {figure} dB, easy to listen to</source>
        <translation>الكلام: {figure} ديسيبل، مريح للسمع</translation>
    </message>
    <message>
        <source>Speech: {figure} dB, too quiet</source>
        <translation>الكلام: {figure} ديسيبل، منخفض جدًا</translation>
    </message>
    <message>
        <source>Speech: {figure} dB, too loud</source>
        <translation>الكلام: {figure} ديسيبل، عالٍ جدًا</translation>
    </message>
    <message>
        <source>Nothing fits the search.</source>
        <translation>لا شيء يطابق البحث.</translation>
    </message>
    <message>
        <source>No recordings yet.</source>
        <translation>لا تسجيلات بعد.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>حُذف.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>نُسخ.</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>Record the microphone and what others hear (R)</source>
        <translation>سجّل الميكروفون وما يسمعه الآخرون (R)</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>End the recording</source>
        <translation>أنهِ التسجيل</translation>
    </message>
    <message>
        <source>There is no sound system on this machine.</source>
        <translation>لا يوجد نظام صوت على هذا الجهاز.</translation>
    </message>
    <message>
        <source>There is no sound device on this machine.</source>
        <translation>لا يوجد جهاز صوت على هذا الجهاز.</translation>
    </message>
    <message>
        <source>There is no microphone called {name}.</source>
        <translation>لا يوجد ميكروفون باسم {name}.</translation>
    </message>
    <message>
        <source>There is no output called {name}.</source>
        <translation>لا يوجد مخرج باسم {name}.</translation>
    </message>
    <message>
        <source>There is no device called {name}.</source>
        <translation>لا يوجد جهاز باسم {name}.</translation>
    </message>
    <message>
        <source>There is no microphone.</source>
        <translation>لا يوجد ميكروفون.</translation>
    </message>
    <message>
        <source>There is no sound output.</source>
        <translation>لا يوجد مخرج صوت.</translation>
    </message>
    <message>
        <source>Plug one in.</source>
        <translation>صِل واحدًا.</translation>
    </message>
    <message>
        <source>Start PulseAudio or PipeWire.</source>
        <translation>شغّل PulseAudio أو PipeWire.</translation>
    </message>
    <message>
        <source>Start PulseAudio or PipeWire (with pipewire-pulse).</source>
        <translation>شغّل PulseAudio أو PipeWire (مع pipewire-pulse).</translation>
    </message>
    <message>
        <source>The sound system does not start ({why}).</source>
        <translation>نظام الصوت لا يبدأ ({why}).</translation>
    </message>
    <message>
        <source>The sound system does not answer ({why}).</source>
        <translation>نظام الصوت لا يستجيب ({why}).</translation>
    </message>
    <message>
        <source>The device {name} vanished.</source>
        <translation>اختفى الجهاز {name}.</translation>
    </message>
    <message>
        <source>The device {name} gives no sign of life.</source>
        <translation>الجهاز {name} لا يستجيب.</translation>
    </message>
    <message>
        <source>The sound system went away.</source>
        <translation>اختفى نظام الصوت.</translation>
    </message>
    <message>
        <source>Another program has the device {name} for itself alone.</source>
        <translation>برنامج آخر يستأثر بالجهاز {name} وحده.</translation>
    </message>
    <message>
        <source>Close that program or its exclusive mode, or choose another device.</source>
        <translation>أغلق ذلك البرنامج أو وضعه الحصري، أو اختر جهازاً آخر.</translation>
    </message>
    <message>
        <source>The system&apos;s sound service does not run.</source>
        <translation>خدمة الصوت في النظام لا تعمل.</translation>
    </message>
    <message>
        <source>Restart the computer.</source>
        <translation>أعد تشغيل الحاسوب.</translation>
    </message>
    <message>
        <source>The system does not let Solomic use the microphone {name}: its privacy settings say no.</source>
        <translation>لا يسمح النظام لـ Solomic باستخدام الميكروفون {name}: إعدادات الخصوصية فيه تمنع ذلك.</translation>
    </message>
    <message>
        <source>Open Settings → Privacy &amp; security → Microphone, and let desktop apps use it.</source>
        <translation>افتح الإعدادات ← الخصوصية والأمان ← الميكروفون، واسمح لتطبيقات سطح المكتب باستخدامه.</translation>
    </message>
    <message>
        <source>Open Settings → Privacy &amp; security → Camera, and let desktop apps use it.</source>
        <translation>افتح الإعدادات ← الخصوصية والأمان ← الكاميرا، واسمح لتطبيقات سطح المكتب باستخدامها.</translation>
    </message>
    <message>
        <source>Open System Settings → Privacy &amp; Security → Microphone, switch Solomic on, and start it again.</source>
        <translation>افتح إعدادات النظام ← الخصوصية والأمن ← الميكروفون، وفعّل Solomic ثم شغّله من جديد.</translation>
    </message>
    <message>
        <source>Open System Settings → Privacy &amp; Security → Camera, switch Solomic on, and start it again.</source>
        <translation>افتح إعدادات النظام ← الخصوصية والأمن ← الكاميرا، وفعّل Solomic ثم شغّله من جديد.</translation>
    </message>
    <message>
        <source>Add yourself to the group audio, then log in again.</source>
        <translation>أضف نفسك إلى المجموعة audio ثم سجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>The device {name} cannot be opened ({why}).</source>
        <translation>يتعذر فتح الجهاز {name} ({why}).</translation>
    </message>
    <message>
        <source>Close the program that uses it, or choose another device.</source>
        <translation>أغلق البرنامج الذي يستخدمه أو اختر جهازًا آخر.</translation>
    </message>
    <message>
        <source>PortAudio, the sound library, is not installed.</source>
        <translation>مكتبة الصوت PortAudio غير مثبتة.</translation>
    </message>
    <message>
        <source>Install libportaudio2 (Debian, Ubuntu) or portaudio (Fedora, macOS).</source>
        <translation>ثبّت libportaudio2 (Debian، Ubuntu) أو portaudio (Fedora، macOS).</translation>
    </message>
    <message>
        <source>The library of the sound server, libpulse, is not installed.</source>
        <translation>مكتبة خادم الصوت libpulse غير مثبتة.</translation>
    </message>
    <message>
        <source>Install libpulse0 (Debian, Ubuntu) or pulseaudio-libs (Fedora).</source>
        <translation>ثبّت libpulse0 (Debian، Ubuntu) أو pulseaudio-libs (Fedora).</translation>
    </message>
    <message>
        <source>The stream was closed.</source>
        <translation>أُغلق الدفق.</translation>
    </message>
    <message>
        <source>The sound server went away.</source>
        <translation>اختفى خادم الصوت.</translation>
    </message>
    <message>
        <source>No sound server answers.</source>
        <translation>لا يستجيب أي خادم صوت.</translation>
    </message>
    <message>
        <source>The sound server did not do what it was asked ({why}).</source>
        <translation>لم ينفذ خادم الصوت ما طُلب منه ({why}).</translation>
    </message>
    <message>
        <source>{name} is used instead.</source>
        <translation>يُستخدم {name} بدلًا منه.</translation>
    </message>
    <message>
        <source>The microphone gives no sound.</source>
        <translation>الميكروفون لا يعطي صوتًا.</translation>
    </message>
    <message>
        <source>It is not open yet.</source>
        <translation>لم يُفتح بعد.</translation>
    </message>
    <message>
        <source>The sound path failed: {why}.</source>
        <translation>فشل مسار الصوت: {why}.</translation>
    </message>
    <message>
        <source>The settings were written for another version of Solomic (schema {version}).</source>
        <translation>كُتبت الإعدادات لإصدار آخر من Solomic (المخطط {version}).</translation>
    </message>
    <message>
        <source>The settings cannot be used: {why}.</source>
        <translation>يتعذر استخدام الإعدادات: {why}.</translation>
    </message>
    <message>
        <source>It was kept as {path}, and the defaults are used.</source>
        <translation>حُفظ الملف باسم {path}، وتُستخدم القيم الافتراضية.</translation>
    </message>
    <message>
        <source>It was kept as {path}, and the rest of it is used.</source>
        <translation>حُفظ الملف باسم {path}، ويُستخدم باقيه.</translation>
    </message>
    <message>
        <source>It was kept as {path}, and all but {names} is used.</source>
        <translation>حُفظ الملف باسم {path}، ويُستخدم كله ما عدا {names}.</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read: {why}.</source>
        <translation>يتعذر قراءة ملف الإعدادات {path}: {why}.</translation>
    </message>
    <message>
        <source>The settings cannot be written to {path}: {why}.</source>
        <translation>يتعذر كتابة الإعدادات في {path}: {why}.</translation>
    </message>
    <message>
        <source>The control socket {path} cannot be made: {why}.</source>
        <translation>يتعذر إنشاء مقبس التحكم {path}: {why}.</translation>
    </message>
    <message>
        <source>Set XDG_RUNTIME_DIR to a folder of your own with a short path.</source>
        <translation>اجعل XDG_RUNTIME_DIR مجلدًا خاصًا بك بمسار قصير.</translation>
    </message>
    <message>
        <source>The control pipe cannot be made: {why}.</source>
        <translation>يتعذر إنشاء أنبوب التحكم: {why}.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be used: {why}.</source>
        <translation>يتعذر استخدام المجلد {path}: {why}.</translation>
    </message>
    <message>
        <source>The folder {path} belongs to another user.</source>
        <translation>المجلد {path} يخص مستخدمًا آخر.</translation>
    </message>
    <message>
        <source>Set XDG_RUNTIME_DIR to a folder of your own.</source>
        <translation>اجعل XDG_RUNTIME_DIR مجلدًا خاصًا بك.</translation>
    </message>
    <message>
        <source>Solomic is running already.</source>
        <translation>Solomic يعمل بالفعل.</translation>
    </message>
    <message>
        <source>The supervisor failed: {why}.</source>
        <translation>فشل المشرف: {why}.</translation>
    </message>
    <message>
        <source>The engine failed: {why}.</source>
        <translation>فشل المحرك: {why}.</translation>
    </message>
    <message>
        <source>The engine ended unexpectedly.</source>
        <translation>انتهى المحرك دون توقع.</translation>
    </message>
    <message>
        <source>The engine did not answer any more.</source>
        <translation>لم يعد المحرك يستجيب.</translation>
    </message>
    <message>
        <source>There is no microphone here: this is the demo scene.</source>
        <translation>لا يوجد ميكروفون هنا: هذا هو العرض التجريبي.</translation>
    </message>
    <message>
        <source>There is no camera here: this is the demo scene.</source>
        <translation>لا توجد كاميرا هنا: هذا هو العرض التجريبي.</translation>
    </message>
    <message>
        <source>There is no microphone and no camera here: this is the demo scene.</source>
        <translation>لا يوجد ميكروفون ولا كاميرا هنا: هذا هو العرض التجريبي.</translation>
    </message>
    <message>
        <source>The demo&apos;s voice {path} is not mono at 16 kHz.</source>
        <translation>صوت العرض التجريبي {path} ليس أحادي القناة عند 16 كيلوهرتز.</translation>
    </message>
    <message>
        <source>The demo&apos;s microphone was closed.</source>
        <translation>أُغلق ميكروفون العرض التجريبي.</translation>
    </message>
    <message>
        <source>The demo&apos;s camera was closed.</source>
        <translation>أُغلقت كاميرا العرض التجريبي.</translation>
    </message>
    <message>
        <source>Install Solomic again.</source>
        <translation>أعد تثبيت Solomic.</translation>
    </message>
    <message>
        <source>The recordings have reached their limit of {limit} MB.</source>
        <translation>بلغت التسجيلات حدّها البالغ {limit} ميغابايت.</translation>
    </message>
    <message>
        <source>Recordings are switched off in the settings.</source>
        <translation>التسجيلات موقفة في الإعدادات.</translation>
    </message>
    <message>
        <source>Recordings were switched off in the settings.</source>
        <translation>أُوقفت التسجيلات في الإعدادات.</translation>
    </message>
    <message>
        <source>The recording cannot be written: {why}.</source>
        <translation>يتعذر كتابة التسجيل: {why}.</translation>
    </message>
    <message>
        <source>This recording is gone.</source>
        <translation>لم يعد هذا التسجيل موجودًا.</translation>
    </message>
    <message>
        <source>This recording cannot be read.</source>
        <translation>لا يمكن قراءة هذا التسجيل.</translation>
    </message>
    <message>
        <source>The recording cannot be deleted: {why}.</source>
        <translation>يتعذر حذف التسجيل: {why}.</translation>
    </message>
    <message>
        <source>The try-out did not work: {why}.</source>
        <translation>لم تنجح التجربة: {why}.</translation>
    </message>
    <message>
        <source>Nothing tells which microphone is the virtual one.</source>
        <translation>لا شيء يدل على الميكروفون الافتراضي.</translation>
    </message>
    <message>
        <source>The default microphone is another one now.</source>
        <translation>الميكروفون الافتراضي للنظام تغيّر الآن.</translation>
    </message>
    <message>
        <source>Solomic cannot make a virtual microphone on this system.</source>
        <translation>لا يستطيع Solomic إنشاء ميكروفون افتراضي على هذا النظام.</translation>
    </message>
    <message>
        <source>Install this free driver from {page}, then restart the computer.</source>
        <translation>ثبّت برنامج التشغيل المجاني هذا من {page} ثم أعد تشغيل الحاسوب.</translation>
    </message>
    <message>
        <source>{name} is there, but its recording device is switched off.</source>
        <translation>برنامج التشغيل {name} موجود، لكن جهاز التسجيل فيه معطّل.</translation>
    </message>
    <message>
        <source>Switch it on among the recording devices in the system&apos;s sound settings.</source>
        <translation>فعّله ضمن أجهزة التسجيل في إعدادات الصوت في النظام.</translation>
    </message>
    <message>
        <source>{name} is there, but its playback device is switched off.</source>
        <translation>برنامج التشغيل {name} موجود، لكن جهاز التشغيل فيه معطّل.</translation>
    </message>
    <message>
        <source>Switch it on among the playback devices in the system&apos;s sound settings.</source>
        <translation>فعّله ضمن أجهزة التشغيل في إعدادات الصوت في النظام.</translation>
    </message>
    <message>
        <source>The chosen virtual microphone {name} is away.</source>
        <translation>الميكروفون الافتراضي المختار {name} غير موجود.</translation>
    </message>
    <message>
        <source>Connect it, or choose another one in the settings.</source>
        <translation>صِله، أو اختر غيره في الإعدادات.</translation>
    </message>
    <message>
        <source>VoiceMeeter must run, and B1 must be lit in its virtual input&apos;s strip.</source>
        <translation>يجب أن يعمل VoiceMeeter وأن يكون B1 مضاءً في شريط مدخله الافتراضي.</translation>
    </message>
    <message>
        <source>VoiceMeeter must run, and B2 must be lit in its second virtual input&apos;s strip.</source>
        <translation>يجب أن يعمل VoiceMeeter وأن يكون B2 مضاءً في شريط مدخله الافتراضي الثاني.</translation>
    </message>
    <message>
        <source>Loopback&apos;s device must pass its sound through (Pass-Thru).</source>
        <translation>يجب أن يمرّر جهاز Loopback صوته (Pass-Thru).</translation>
    </message>
    <message>
        <source>Another Solomic (process {number}) has the virtual microphone.</source>
        <translation>نسخة أخرى من Solomic (العملية {number}) تملك الميكروفون الافتراضي.</translation>
    </message>
    <message>
        <source>Close the other one first.</source>
        <translation>أغلق الأخرى أولًا.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}.</source>
        <translation>يتعذر كتابة {path}: {why}.</translation>
    </message>
    <message>
        <source>Solomic notes there which default microphone to give back.</source>
        <translation>يسجل Solomic هناك أي ميكروفون افتراضي سيعيده.</translation>
    </message>
    <message>
        <source>There is no camera.</source>
        <translation>لا توجد كاميرا.</translation>
    </message>
    <message>
        <source>There is no camera and no video file called {name}.</source>
        <translation>لا توجد كاميرا ولا ملف فيديو باسم {name}.</translation>
    </message>
    <message>
        <source>There is no camera {name}.</source>
        <translation>لا توجد كاميرا {name}.</translation>
    </message>
    <message>
        <source>The camera {name} is in use by another program.</source>
        <translation>برنامج آخر يستخدم الكاميرا {name}.</translation>
    </message>
    <message>
        <source>The camera {name} is in use by {programs}.</source>
        <translation>الكاميرا {name} يستخدمها {programs}.</translation>
    </message>
    <message>
        <source>The system asks whether Solomic may use the camera {name}.</source>
        <translation>يسأل النظام هل يجوز لـ Solomic استخدام الكاميرا {name}.</translation>
    </message>
    <message>
        <source>Say yes in its window.</source>
        <translation>أجب بنعم في نافذته.</translation>
    </message>
    <message>
        <source>Close the other program, or choose another camera.</source>
        <translation>أغلق البرنامج الآخر أو اختر كاميرا أخرى.</translation>
    </message>
    <message>
        <source>The camera {name} gives no images.</source>
        <translation>الكاميرا {name} لا تعطي صورًا.</translation>
    </message>
    <message>
        <source>The camera {name} was unplugged or stopped.</source>
        <translation>فُصلت الكاميرا {name} أو توقفت.</translation>
    </message>
    <message>
        <source>The camera {name} may not be opened.</source>
        <translation>لا يُسمح بفتح الكاميرا {name}.</translation>
    </message>
    <message>
        <source>Add yourself to the group video, then log in again.</source>
        <translation>أضف نفسك إلى المجموعة video ثم سجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>The camera failed: {why}.</source>
        <translation>فشلت الكاميرا: {why}.</translation>
    </message>
    <message>
        <source>The camera shows the same image again and again.</source>
        <translation>تعرض الكاميرا الصورة نفسها مرارًا.</translation>
    </message>
    <message>
        <source>The camera gives no images.</source>
        <translation>الكاميرا لا تعطي صورًا.</translation>
    </message>
    <message>
        <source>It is closed while nobody listens.</source>
        <translation>هي مغلقة ما دام لا أحد يستمع.</translation>
    </message>
    <message>
        <source>No camera is used.</source>
        <translation>لا تُستخدم أي كاميرا.</translation>
    </message>
    <message>
        <source>There is no video file {path}.</source>
        <translation>لا يوجد ملف فيديو {path}.</translation>
    </message>
    <message>
        <source>The video file {path} has ended.</source>
        <translation>انتهى ملف الفيديو {path}.</translation>
    </message>
    <message>
        <source>The stream {name} has no picture.</source>
        <translation>الدفق {name} بلا صورة.</translation>
    </message>
    <message>
        <source>The stream {name} broke off.</source>
        <translation>انقطع الدفق {name}.</translation>
    </message>
    <message>
        <source>The stream {name} cannot be opened: {why}.</source>
        <translation>يتعذر فتح الدفق {name}: {why}.</translation>
    </message>
    <message>
        <source>{path} has no picture.</source>
        <translation>{path} بلا صورة.</translation>
    </message>
    <message>
        <source>The video {path} cannot be opened: {why}.</source>
        <translation>يتعذر فتح الفيديو {path}: {why}.</translation>
    </message>
    <message>
        <source>{path} cannot be read to its end: {why}.</source>
        <translation>يتعذر قراءة {path} إلى نهايته: {why}.</translation>
    </message>
    <message>
        <source>The faces could not be followed.</source>
        <translation>تعذر تتبع الوجوه.</translation>
    </message>
    <message>
        <source>Faces are found by the simpler detector.</source>
        <translation>يُعثر على الوجوه بالكاشف الأبسط.</translation>
    </message>
    <message>
        <source>OpenCV&apos;s face cascade is not installed.</source>
        <translation>كاشف الوجوه من OpenCV غير مثبت.</translation>
    </message>
    <message>
        <source>The face detector YuNet is not installed.</source>
        <translation>كاشف الوجوه YuNet غير مثبت.</translation>
    </message>
    <message>
        <source>Fetch it from the settings, or choose the detector haar.</source>
        <translation>احصل عليه، أو اختر الكاشف haar.</translation>
    </message>
    <message>
        <source>The face detector from {path} is not the official file.</source>
        <translation>كاشف الوجوه من {path} ليس الملف الرسمي.</translation>
    </message>
    <message>
        <source>The face detector {path} cannot be read.</source>
        <translation>يتعذر قراءة كاشف الوجوه {path}.</translation>
    </message>
    <message>
        <source>Delete it and fetch it again.</source>
        <translation>احذفه ثم احصل عليه من جديد.</translation>
    </message>
    <message>
        <source>The lip reader {path} is not the one that was made for this.</source>
        <translation>قارئ الشفاه {path} ليس المصنوع لهذا.</translation>
    </message>
    <message>
        <source>The lip reader {path} cannot be read.</source>
        <translation>يتعذر قراءة قارئ الشفاه {path}.</translation>
    </message>
    <message>
        <source>Voices are not remembered.</source>
        <translation>لا تُحفظ الأصوات.</translation>
    </message>
    <message>
        <source>Remembered voices are not recognised.</source>
        <translation>لا يُتعرَّف على الأصوات المحفوظة.</translation>
    </message>
    <message>
        <source>A voice is remembered only where its owner agrees.</source>
        <translation>لا يُحفظ صوت إلا بموافقة صاحبه.</translation>
    </message>
    <message>
        <source>This voice is not known well enough yet.</source>
        <translation>هذا الصوت ليس معروفًا كفاية بعد.</translation>
    </message>
    <message>
        <source>There is no voice network, so a voice cannot be remembered.</source>
        <translation>لا توجد شبكة أصوات، فلا يمكن حفظ صوت.</translation>
    </message>
    <message>
        <source>Let the person speak alone for a few seconds.</source>
        <translation>دع الشخص يتكلم وحده بضع ثوان.</translation>
    </message>
    <message>
        <source>A voice is already remembered as {name}.</source>
        <translation>صوت محفوظ بالفعل باسم {name}.</translation>
    </message>
    <message>
        <source>Delete it first.</source>
        <translation>احذفه أولًا.</translation>
    </message>
    <message>
        <source>The key of the remembered voices in {path} is damaged.</source>
        <translation>مفتاح الأصوات المحفوظة في {path} تالف.</translation>
    </message>
    <message>
        <source>The key {path} of the remembered voices cannot be read.</source>
        <translation>يتعذر قراءة مفتاح الأصوات المحفوظة {path}.</translation>
    </message>
    <message>
        <source>A key cannot be kept in {path}: {why}.</source>
        <translation>يتعذر حفظ مفتاح في {path}: {why}.</translation>
    </message>
    <message>
        <source>The voices cannot be read without it: delete them and enrol again.</source>
        <translation>لا تُقرأ الأصوات بدونه: احذفها وسجّلها من جديد.</translation>
    </message>
    <message>
        <source>A name has 1 to {most} letters that can be printed.</source>
        <translation>للاسم من 1 إلى {most} حرفًا قابلًا للطباعة.</translation>
    </message>
    <message>
        <source>No voice is remembered as {name}.</source>
        <translation>لا صوت محفوظ باسم {name}.</translation>
    </message>
    <message>
        <source>This does not sound like the {name} who is remembered.</source>
        <translation>هذا لا يشبه صوت {name} المحفوظ.</translation>
    </message>
    <message>
        <source>If it is right, delete {name} first, or choose another name.</source>
        <translation>إن كان صحيحًا فاحذف {name} أولًا أو اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{path} is no exported voice.</source>
        <translation>{path} ليس صوتًا مصدّرًا.</translation>
    </message>
    <message>
        <source>The voice of {name} is damaged.</source>
        <translation>صوت {name} تالف.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}.</source>
        <translation>يتعذر قراءة {path}: {why}.</translation>
    </message>
    <message>
        <source>{path} cannot be deleted: {why}.</source>
        <translation>يتعذر حذف {path}: {why}.</translation>
    </message>
    <message>
        <source>The remembered voice {path} is damaged or has another key.</source>
        <translation>الصوت المحفوظ {path} تالف أو له مفتاح آخر.</translation>
    </message>
    <message>
        <source>There is no network in {path}.</source>
        <translation>لا توجد شبكة في {path}.</translation>
    </message>
    <message>
        <source>Install Solomic again, or fetch the folder resources/models.</source>
        <translation>أعد تثبيت Solomic، أو احصل على المجلد resources/models.</translation>
    </message>
    <message>
        <source>Install Solomic again, or fetch the file resources/models from where Solomic came from.</source>
        <translation>أعد تثبيت Solomic، أو احصل على الملف resources/models من حيث جاء Solomic.</translation>
    </message>
    <message>
        <source>The network file {name} is cut short: {here} of {whole} bytes.</source>
        <translation>ملف الشبكة {name} مبتور: {here} من {whole} بايت.</translation>
    </message>
    <message>
        <source>The network file {name} is not the one that was checked: its SHA-256 differs.</source>
        <translation>ملف الشبكة {name} ليس الذي فُحص: بصمته SHA-256 مختلفة.</translation>
    </message>
    <message>
        <source>The network file {name} is missing from {path}.</source>
        <translation>ملف الشبكة {name} مفقود من {path}.</translation>
    </message>
    <message>
        <source>The network file {path} cannot be read: {why}.</source>
        <translation>يتعذر قراءة ملف الشبكة {path}: {why}.</translation>
    </message>
    <message>
        <source>The network file {path} is not among those that belong to this version.</source>
        <translation>ملف الشبكة {path} ليس من ملفات هذا الإصدار.</translation>
    </message>
    <message>
        <source>The manifest of {name} names no file.</source>
        <translation>بيان {name} لا يسمّي ملفًا.</translation>
    </message>
    <message>
        <source>The manifest {name} does not fit: {why}.</source>
        <translation>البيان {name} غير ملائم: {why}.</translation>
    </message>
    <message>
        <source>The manifest {name} cannot be used: {why}.</source>
        <translation>يتعذر استخدام البيان {name}: {why}.</translation>
    </message>
    <message>
        <source>The network in {path} cannot be used: {why}.</source>
        <translation>يتعذر استخدام الشبكة في {path}: {why}.</translation>
    </message>
    <message>
        <source>The network {name} does not fit its manifest: its {what} differ.</source>
        <translation>الشبكة {name} لا توافق بيانها: {what} مختلفة.</translation>
    </message>
    <message>
        <source>The network {name} does not fit: the first axis of its {what} must be free, people are stacked along it.</source>
        <translation>الشبكة {name} غير ملائمة: يجب أن يكون المحور الأول ({what}) حرًّا، فالأشخاص مصفوفون عليه.</translation>
    </message>
    <message>
        <source>The network {name} does not fit: its {what} must be 32-bit floats.</source>
        <translation>الشبكة {name} غير ملائمة: يجب أن تكون {what} أعدادًا عشرية من 32 بت.</translation>
    </message>
    <message>
        <source>The network {name} cannot run: {why}.</source>
        <translation>يتعذر تشغيل الشبكة {name}: {why}.</translation>
    </message>
    <message>
        <source>The network {name} cannot be run by {provider} here.</source>
        <translation>يتعذر تشغيل الشبكة {name} بواسطة {provider} هنا.</translation>
    </message>
    <message>
        <source>The network {name} cannot be loaded: {why}.</source>
        <translation>يتعذر تحميل الشبكة {name}: {why}.</translation>
    </message>
    <message>
        <source>The network in {path} is a {one}, not a {other}.</source>
        <translation>الشبكة في {path} هي {one} لا {other}.</translation>
    </message>
    <message>
        <source>The network {name} has no {what} file.</source>
        <translation>الشبكة {name} بلا ملف {what}.</translation>
    </message>
    <message>
        <source>Choose {names}.</source>
        <translation>اختر {names}.</translation>
    </message>
    <message>
        <source>The network {name} gave no usable embedding.</source>
        <translation>لم تعطِ الشبكة {name} بصمة صالحة.</translation>
    </message>
    <message>
        <source>The network in {path} carries no signature ({name}).</source>
        <translation>الشبكة في {path} بلا توقيع ({name}).</translation>
    </message>
    <message>
        <source>The network in {path} was not added by `solomic models add`.</source>
        <translation>الشبكة في {path} لم تُضف بالأمر `solomic models add`.</translation>
    </message>
    <message>
        <source>Remove it: `solomic models remove {name}`.</source>
        <translation>أزلها: `solomic models remove {name}`.</translation>
    </message>
    <message>
        <source>The news {path} cannot be read: {why}.</source>
        <translation>تتعذّر قراءة الأخبار {path}: {why}.</translation>
    </message>
    <message>
        <source>{path} is too large to be news of a version.</source>
        <translation>{path} أكبر من أن يكون أخبار إصدار.</translation>
    </message>
    <message>
        <source>The news {path} carries no signature ({name}).</source>
        <translation>الأخبار {path} بلا توقيع ({name}).</translation>
    </message>
    <message>
        <source>Fetch both files from the same place.</source>
        <translation>احصل على الملفين من المكان نفسه.</translation>
    </message>
    <message>
        <source>The news are no feed of versions: {why}.</source>
        <translation>هذا الملف ليس أخبار إصدارات: {why}.</translation>
    </message>
    <message>
        <source>The news are of a later kind than this program reads.</source>
        <translation>هذه الأخبار من نوع أحدث مما يقرؤه هذا البرنامج.</translation>
    </message>
    <message>
        <source>The news lead to a page that is not https.</source>
        <translation>هذه الأخبار تقود إلى صفحة ليست https.</translation>
    </message>
    <message>
        <source>{name} is no version.</source>
        <translation>{name} ليس إصداراً.</translation>
    </message>
    <message>
        <source>{name} holds no Ed25519 signature.</source>
        <translation>{name} لا يحوي توقيع Ed25519.</translation>
    </message>
    <message>
        <source>The signature is of nobody you trust, or what it signs was changed since.</source>
        <translation>التوقيع ليس لأحد تثق به، أو أن ما وُقِّع تغيّر بعد ذلك.</translation>
    </message>
    <message>
        <source>Trust the signer&apos;s key first: `solomic models trust KEY.pub`.</source>
        <translation>ثِق أولاً بمفتاح الموقِّع: `solomic models trust KEY.pub`.</translation>
    </message>
    <message>
        <source>Open its maker&apos;s page</source>
        <translation>افتح صفحة صانعه</translation>
    </message>
    <message>
        <source>Solomic looks for it all the time: as soon as it is there, it goes on.</source>
        <translation>يبحث Solomic عنه طوال الوقت: فور ظهوره يستمر العمل.</translation>
    </message>
    <message>
        <source>Which output leads into the virtual microphone?</source>
        <translation>أي مخرج يؤدي إلى الميكروفون الافتراضي؟</translation>
    </message>
    <message>
        <source>Others stay as loud as they are.</source>
        <translation>يبقى الآخرون بعلوّ صوتهم.</translation>
    </message>
    <message>
        <source>Others sound as if they were {times} times as far away.</source>
        <translation>يُسمَع الآخرون كأنهم أبعد {times} مرة.</translation>
    </message>
    <message numerus="yes">
        <source>At the rate above that is %n images.</source>
        <translation>
            <numerusform>بالمعدّل أعلاه لا صورة.</numerusform>
            <numerusform>بالمعدّل أعلاه هذه صورة واحدة.</numerusform>
            <numerusform>بالمعدّل أعلاه هاتان صورتان.</numerusform>
            <numerusform>بالمعدّل أعلاه هذه %n صور.</numerusform>
            <numerusform>بالمعدّل أعلاه هذه %n صورة.</numerusform>
            <numerusform>بالمعدّل أعلاه هذه %n صورة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes about {share} % of a core here: {cost} ms for each image.</source>
        <translation>يأخذ هنا نحو {share} % من نواة: {cost} م.ث لكل صورة.</translation>
    </message>
    <message>
        <source>Room for {least} to {most} hours.</source>
        <translation>متّسع لـ {least} إلى {most} ساعات.</translation>
    </message>
    <message>
        <source>Version {running} is the newest one this file knows of; signed by {signer}.</source>
        <translation>الإصدار {running} أحدث ما يعرفه هذا الملف؛ وقّعه {signer}.</translation>
    </message>
    <message>
        <source>Version {version} of {day} is newer than this one ({running}); signed by {signer}.</source>
        <translation>الإصدار {version} بتاريخ {day} أحدث من هذا ({running})؛ وقّعه {signer}.</translation>
    </message>
    <message>
        <source>This system gives a camera to one program at a time, so your call shows no picture while Solomic has it. Three ways round: OBS Studio&apos;s virtual camera, chosen in Solomic and in the call; a second camera; or “No camera” in Solomic once your voice is known.</source>
        <translation>يمنح هذا النظام الكاميرا لبرنامج واحد في كل مرة، فلا تظهر صورة في مكالمتك ما دام Solomic يستخدمها. ثلاثة حلول: كاميرا OBS Studio الافتراضية، تُختار في Solomic وفي المكالمة؛ أو كاميرا ثانية؛ أو «بلا كاميرا» في Solomic بعد أن يُعرف صوتك.</translation>
    </message>
    <message>
        <source>Windows gives a camera to one program at a time, unless its settings (Cameras, Advanced camera options) let several use it. Else: OBS Studio&apos;s virtual camera, chosen in Solomic and in the call; a second camera; or “No camera” in Solomic once your voice is known.</source>
        <translation>يمنح Windows الكاميرا لبرنامج واحد في كل مرة، ما لم تسمح إعداداته (الكاميرات، خيارات الكاميرا المتقدمة) لعدة برامج. وإلا: كاميرا OBS Studio الافتراضية، تُختار في Solomic وفي المكالمة؛ أو كاميرا ثانية؛ أو «بلا كاميرا» في Solomic بعد أن يُعرف صوتك.</translation>
    </message>
    <message>
        <source>Several programs can use one camera at the same time on this system.</source>
        <translation>على هذا النظام يمكن لعدة برامج استخدام كاميرا واحدة في الوقت نفسه.</translation>
    </message>
</context>
</TS>
