<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Too dark to see the mouth</source>
        <translation>Demasiado oscuro para ver la boca</translation>
    </message>
    <message>
        <source>Face the camera</source>
        <translation>Mira a la cámara</translation>
    </message>
    <message>
        <source>Mouth is covered</source>
        <translation>La boca está tapada</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>Acércate</translation>
    </message>
    <message>
        <source>Picture is blurred</source>
        <translation>La imagen está borrosa</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Virtual microphone</source>
        <translation>Micrófono virtual</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Nobody hears you: Solomic could not start.</source>
        <translation>Nadie te oye: Solomic no pudo arrancar.</translation>
    </message>
    <message>
        <source>Starting: others cannot hear you yet.</source>
        <translation>Arrancando: los demás aún no pueden oírte.</translation>
    </message>
    <message>
        <source>Nobody hears you: the engine stopped and is being restarted.</source>
        <translation>Nadie te oye: el motor se detuvo y se está reiniciando.</translation>
    </message>
    <message>
        <source>The engine is starting: others cannot hear you yet.</source>
        <translation>El motor está arrancando: los demás aún no pueden oírte.</translation>
    </message>
    <message>
        <source>Stopping: others cannot hear you any more.</source>
        <translation>Terminando: los demás ya no pueden oírte.</translation>
    </message>
    <message>
        <source>Nobody hears you: the engine does not answer.</source>
        <translation>Nadie te oye: el motor no responde.</translation>
    </message>
    <message>
        <source>It is restarted if it stays silent.</source>
        <translation>Se reinicia si sigue sin responder.</translation>
    </message>
    <message>
        <source>Nobody hears you: the computer&apos;s sound does not answer.</source>
        <translation>Nadie te oye: el sonido del ordenador no responde.</translation>
    </message>
    <message>
        <source>All goes on by itself once it is back.</source>
        <translation>Todo sigue solo en cuanto vuelva.</translation>
    </message>
    <message>
        <source>Nobody hears you: the microphone does not work.</source>
        <translation>Nadie te oye: el micrófono no funciona.</translation>
    </message>
    <message>
        <source>Choose another microphone.</source>
        <translation>Elige otro micrófono.</translation>
    </message>
    <message>
        <source>Nobody hears you: the microphone gives only silence.</source>
        <translation>Nadie te oye: el micrófono solo da silencio.</translation>
    </message>
    <message>
        <source>Is it switched off, or muted in the system&apos;s sound settings?</source>
        <translation>¿Está apagado o silenciado en los ajustes de sonido del sistema?</translation>
    </message>
    <message>
        <source>You are muted: nobody hears you.</source>
        <translation>Estás en silencio: nadie te oye.</translation>
    </message>
    <message>
        <source>Press M to be heard.</source>
        <translation>Pulsa M para que te oigan.</translation>
    </message>
    <message>
        <source>Nobody hears you while you hold the cough key.</source>
        <translation>Nadie te oye mientras mantienes la tecla de toser.</translation>
    </message>
    <message>
        <source>Let it go to be heard.</source>
        <translation>Suéltala para que te oigan.</translation>
    </message>
    <message>
        <source>Push to talk: nobody hears you.</source>
        <translation>Pulsar para hablar: nadie te oye.</translation>
    </message>
    <message>
        <source>Hold T to be heard.</source>
        <translation>Mantén T para que te oigan.</translation>
    </message>
    <message>
        <source>Nobody hears you: who is kept is out of view.</source>
        <translation>Nadie te oye: la persona elegida está fuera de la imagen.</translation>
    </message>
    <message>
        <source>Sound is muted until the face is back, as the settings say.</source>
        <translation>El sonido está silenciado hasta que vuelva la cara, como dicen los ajustes.</translation>
    </message>
    <message>
        <source>Nobody hears you: this computer is too busy to clean the sound.</source>
        <translation>Nadie te oye: el ordenador está demasiado ocupado para limpiar el sonido.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a lower quality.</source>
        <translation>Cierra otros programas o elige una calidad menor.</translation>
    </message>
    <message>
        <source>Nobody can hear you: there is no {name}.</source>
        <translation>Nadie puede oírte: no existe {name}.</translation>
    </message>
    <message>
        <source>Nobody can hear the demo: there is no {name}.</source>
        <translation>Nadie puede oír la demostración: no existe {name}.</translation>
    </message>
    <message>
        <source>Nobody hears you: the sound does not reach {name}.</source>
        <translation>Nadie te oye: el sonido no llega a {name}.</translation>
    </message>
    <message>
        <source>Nobody is listening yet.</source>
        <translation>Nadie escucha todavía.</translation>
    </message>
    <message>
        <source>Pick {name} as the microphone in your call.</source>
        <translation>Elige {name} como micrófono en tu llamada.</translation>
    </message>
    <message>
        <source>whoever speaks</source>
        <translation>quien habla</translation>
    </message>
    <message>
        <source>the person nearest to the camera</source>
        <translation>la persona más cercana a la cámara</translation>
    </message>
    <message>
        <source>the person you chose</source>
        <translation>la persona que elegiste</translation>
    </message>
    <message numerus="yes">
        <source>the %n people you chose</source>
        <translation>
            <numerusform>la persona que elegiste</numerusform>
            <numerusform>las %n personas que elegiste</numerusform>
        </translation>
    </message>
    <message>
        <source>The camera gives no picture.</source>
        <translation>La cámara no da imagen.</translation>
    </message>
    <message>
        <source>The sound goes on without it</source>
        <translation>El sonido sigue sin ella</translation>
    </message>
    <message>
        <source>As over the telephone: the microphone is a Bluetooth headset&apos;s. Choose another one, and keep the headset for listening.</source>
        <translation>Como por teléfono: el micrófono es el de unos auriculares Bluetooth. Elige otro y usa los auriculares solo para escuchar.</translation>
    </message>
    <message>
        <source>Bypassed: others hear everything around you.</source>
        <translation>Desvío: los demás oyen todo a tu alrededor.</translation>
    </message>
    <message>
        <source>Press B to clean the sound again.</source>
        <translation>Pulsa B para volver a limpiar el sonido.</translation>
    </message>
    <message>
        <source>Others hear everything: this computer is too busy to clean the sound.</source>
        <translation>Los demás lo oyen todo: el ordenador está demasiado ocupado para limpiar el sonido.</translation>
    </message>
    <message>
        <source>Who is kept is out of view, and the settings say so.</source>
        <translation>La persona elegida está fuera de la imagen, y así lo dicen los ajustes.</translation>
    </message>
    <message>
        <source>Whoever speaks next is heard alone.</source>
        <translation>Quien hable a continuación se oirá solo.</translation>
    </message>
    <message>
        <source>The nearest face is heard alone once there is one.</source>
        <translation>La cara más cercana se oirá sola en cuanto haya una.</translation>
    </message>
    <message>
        <source>No camera is used: choose one to pick a face.</source>
        <translation>No se usa ninguna cámara: elige una para escoger una cara.</translation>
    </message>
    <message>
        <source>Click a face to let others hear that person alone.</source>
        <translation>Haz clic en una cara para que solo oigan a esa persona.</translation>
    </message>
    <message>
        <source>Quality was lowered: this computer is busy.</source>
        <translation>Se bajó la calidad: el ordenador está ocupado.</translation>
    </message>
    <message>
        <source>Others hear everyone in the demo, with less noise once they listen.</source>
        <translation>Los demás oyen a todos en la demostración, con menos ruido, en cuanto escuchen.</translation>
    </message>
    <message>
        <source>Others hear everyone in the demo, with less noise.</source>
        <translation>Los demás oyen a todos en la demostración, con menos ruido.</translation>
    </message>
    <message>
        <source>Others hear everyone, with less noise once they listen.</source>
        <translation>Los demás oyen a todos, con menos ruido, en cuanto escuchen.</translation>
    </message>
    <message>
        <source>Others hear everyone, with less noise.</source>
        <translation>Los demás oyen a todos, con menos ruido.</translation>
    </message>
    <message>
        <source>Others hear {people} in the demo, not you once they listen.</source>
        <translation>Los demás oyen a {people} en la demostración, no a ti, en cuanto escuchen.</translation>
    </message>
    <message>
        <source>Others hear {people} in the demo, not you.</source>
        <translation>Los demás oyen a {people} en la demostración, no a ti.</translation>
    </message>
    <message>
        <source>Others hear only {people} once they listen.</source>
        <translation>Los demás oyen solo a {people} en cuanto escuchen.</translation>
    </message>
    <message>
        <source>Others hear only {people}.</source>
        <translation>Los demás oyen solo a {people}.</translation>
    </message>
    <message>
        <source>Mute, and be heard again</source>
        <translation>Silenciar, y volver a oírse</translation>
    </message>
    <message>
        <source>Bypass: send the microphone as it is</source>
        <translation>Desviar: enviar el micrófono tal cual</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>Mantener para hablar</translation>
    </message>
    <message>
        <source>Hold to cough: silence meanwhile</source>
        <translation>Mantener para toser: silencio mientras tanto</translation>
    </message>
    <message>
        <source>Let others hear the next person</source>
        <translation>Que los demás oigan a la siguiente persona</translation>
    </message>
    <message>
        <source>The desktop is being asked: it may want your answer.</source>
        <translation>Se pregunta al escritorio: quizá espere tu respuesta.</translation>
    </message>
    <message>
        <source>The desktop has bound these keys; change them in its own settings.</source>
        <translation>El escritorio ha asignado estas teclas; cámbialas en sus ajustes.</translation>
    </message>
    <message>
        <source>The desktop did not give the keys. Switch this off and on to ask again.</source>
        <translation>El escritorio no dio las teclas. Desactiva y activa para volver a preguntar.</translation>
    </message>
    <message>
        <source>This desktop offers no hotkeys to programs: bind the commands below in its keyboard settings.</source>
        <translation>Este escritorio no ofrece atajos a los programas: asigna las órdenes de abajo en sus ajustes de teclado.</translation>
    </message>
    <message>
        <source>The desktop took the keys back. Switch this off and on to ask again.</source>
        <translation>El escritorio retiró las teclas. Desactiva y activa para volver a preguntar.</translation>
    </message>
    <message>
        <source>Hold to talk, where push to talk is on</source>
        <translation>Mantener para hablar, si está activado</translation>
    </message>
    <message>
        <source>Hear yourself on headphones</source>
        <translation>Oírte con auriculares</translation>
    </message>
    <message>
        <source>Hear the next: others, microphone, removed</source>
        <translation>Oír lo siguiente: los demás, micrófono, eliminado</translation>
    </message>
    <message>
        <source>Record, where recordings are switched on</source>
        <translation>Grabar, si las grabaciones están permitidas</translation>
    </message>
    <message>
        <source>Let others hear this person alone</source>
        <translation>Que oigan solo a esta persona</translation>
    </message>
    <message>
        <source>This person too, or no longer</source>
        <translation>También esta persona, o ya no</translation>
    </message>
    <message>
        <source>Choose nobody in particular</source>
        <translation>No elegir a nadie en particular</translation>
    </message>
    <message>
        <source>Walk from face to face; Space chooses</source>
        <translation>Ir de cara en cara; Espacio elige</translation>
    </message>
    <message>
        <source>The chosen face under the frame: louder, softer</source>
        <translation>La cara elegida en el marco: más alto, más bajo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>End Solomic</source>
        <translation>Salir de Solomic</translation>
    </message>
    <message>
        <source>Talk, as if T were held; off: let it go</source>
        <translation>Hablar, como si se mantuviera T; off: soltar</translation>
    </message>
    <message>
        <source>Silence, as if C were held; off: let it go</source>
        <translation>Silencio, como si se mantuviera C; off: soltar</translation>
    </message>
    <message>
        <source>Let others hear this person softer</source>
        <translation>Que los demás oigan más bajo a esta persona</translation>
    </message>
    <message>
        <source>Front end</source>
        <translation>Etapa de entrada</translation>
    </message>
    <message>
        <source>Fixed: the span the model needs to hear before it can speak</source>
        <translation>Fijo: el tramo que el modelo necesita oír antes de hablar</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Captura</translation>
    </message>
    <message>
        <source>From the microphone to the program</source>
        <translation>Del micrófono al programa</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Waiting for the worker</source>
        <translation>En espera del proceso</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>The network and everything around it</source>
        <translation>La red y todo lo que la rodea</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Waiting in the virtual microphone</source>
        <translation>En espera en el micrófono virtual</translation>
    </message>
    <message>
        <source>{figure} s ago</source>
        <translation>hace {figure} s</translation>
    </message>
    <message>
        <source>{figure} min ago</source>
        <translation>hace {figure} min</translation>
    </message>
    <message>
        <source>{figure} h ago</source>
        <translation>hace {figure} h</translation>
    </message>
    <message>
        <source>Last minute, by stage</source>
        <translation>Último minuto, por etapas</translation>
    </message>
    <message>
        <source>Last hour: usual and worst</source>
        <translation>Última hora: habitual y peor</translation>
    </message>
    <message>
        <source>Last 8 hours: usual and worst</source>
        <translation>Últimas 8 horas: habitual y peor</translation>
    </message>
    <message>
        <source>The delay is not known yet.</source>
        <translation>El retardo aún no se conoce.</translation>
    </message>
    <message>
        <source>Delay {usual} milliseconds, at most {worst} milliseconds in 99 of 100 hops; the budget is {budget}.</source>
        <translation>Retardo {usual} milisegundos, como mucho {worst} milisegundos en 99 de cada 100 pasos; el presupuesto es {budget}.</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>silencio</translation>
    </message>
    <message>
        <source>Demo scene: drawn people, made-up voices. How much clearer is measured while the kept person speaks.</source>
        <translation>Demostración: personas dibujadas, voces inventadas. La mejora se mide mientras habla la persona elegida.</translation>
    </message>
    <message>
        <source>Demo scene: drawn people, made-up voices. Live improvement of the kept voice: {figure} SI-SNRi.</source>
        <translation>Demostración: personas dibujadas, voces inventadas. Mejora actual de la voz elegida: {figure} SI-SNRi.</translation>
    </message>
    <message>
        <source>The engine stopped and was restarted. Your devices and the chosen person stay.</source>
        <translation>El motor se detuvo y se reinició. Tus dispositivos y la persona elegida se mantienen.</translation>
    </message>
    <message numerus="yes">
        <source>The engine stopped and was restarted %n times. Your devices and the chosen person stay.</source>
        <translation>
            <numerusform>El motor se detuvo y se reinició %n vez. Tus dispositivos y la persona elegida se mantienen.</numerusform>
            <numerusform>El motor se detuvo y se reinició %n veces. Tus dispositivos y la persona elegida se mantienen.</numerusform>
        </translation>
    </message>
    <message>
        <source>In your call&apos;s sound settings, pick {name} as the microphone.</source>
        <translation>En los ajustes de sonido de la llamada, elige {name} como micrófono.</translation>
    </message>
    <message>
        <source>Turn others down by</source>
        <translation>Bajar a los demás</translation>
    </message>
    <message>
        <source>More is quieter; less sounds more natural where voices overlap.</source>
        <translation>Más es más silencioso; menos suena más natural cuando las voces se solapan.</translation>
    </message>
    <message>
        <source>{figure} dB</source>
        <translation>{figure} dB</translation>
    </message>
    <message>
        <source>Just me</source>
        <translation>Solo yo</translation>
    </message>
    <message>
        <source>When your face is lost</source>
        <translation>Cuando se pierde tu cara</translation>
    </message>
    <message>
        <source>Counts once the time below has passed. Others in view are never let in by it, except by “Everyone”.</source>
        <translation>Vale pasado el tiempo de abajo. Los demás en la imagen nunca entran por ello, salvo con «Todos».</translation>
    </message>
    <message>
        <source>Go on by the remembered voice</source>
        <translation>Seguir con la voz recordada</translation>
    </message>
    <message>
        <source>Keep trying as before</source>
        <translation>Seguir como antes</translation>
    </message>
    <message>
        <source>Mute until it is back</source>
        <translation>Silenciar hasta que vuelva</translation>
    </message>
    <message>
        <source>Everyone is heard</source>
        <translation>Se oye a todos</translation>
    </message>
    <message>
        <source>Wait for a lost face</source>
        <translation>Esperar a una cara perdida</translation>
    </message>
    <message>
        <source>A turn of the head is not worth a change.</source>
        <translation>Un giro de cabeza no merece un cambio.</translation>
    </message>
    <message>
        <source>{figure} s</source>
        <translation>{figure} s</translation>
    </message>
    <message>
        <source>Others hear</source>
        <translation>Los demás oyen</translation>
    </message>
    <message>
        <source>Also beside the strength under the picture. A click on a face is always possible.</source>
        <translation>También junto a la intensidad, bajo la imagen. Siempre se puede hacer clic en una cara.</translation>
    </message>
    <message>
        <source>Whom I choose</source>
        <translation>A quien elijo</translation>
    </message>
    <message>
        <source>Whoever speaks</source>
        <translation>A quien habla</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>A todos</translation>
    </message>
    <message>
        <source>Wait for another speaker</source>
        <translation>Espera hasta otro hablante</translation>
    </message>
    <message>
        <source>With “Whoever speaks”: so long must somebody else speak before they are heard instead. A short yes changes nothing.</source>
        <translation>Con «A quien habla»: otra persona debe hablar este tiempo antes de que se la oiga en su lugar. Un sí breve no cambia nada.</translation>
    </message>
    <message>
        <source>When this computer is too busy</source>
        <translation>Cuando el ordenador no da abasto</translation>
    </message>
    <message>
        <source>Quality goes down first, step by step. This counts when nothing is left to lower.</source>
        <translation>Primero baja la calidad, paso a paso. Esto vale cuando ya no queda nada que bajar.</translation>
    </message>
    <message>
        <source>Mute: nothing unwanted is heard</source>
        <translation>Silenciar: no se oye nada no deseado</translation>
    </message>
    <message>
        <source>Bypass: everything is heard</source>
        <translation>Desviar: se oye todo</translation>
    </message>
    <message>
        <source>Trust the lips for</source>
        <translation>Confiar en los labios durante</translation>
    </message>
    <message>
        <source>How old an image may be and still count. Longer helps slow cameras, shorter reacts faster.</source>
        <translation>La edad que puede tener una imagen. Más ayuda a cámaras lentas, menos reacciona antes.</translation>
    </message>
    <message>
        <source>{figure} ms</source>
        <translation>{figure} ms</translation>
    </message>
    <message>
        <source>Images a second</source>
        <translation>Imágenes por segundo</translation>
    </message>
    <message>
        <source>More follow the lips closer and cost more processor; 25 is what the lips need.</source>
        <translation>Más siguen mejor los labios y cuestan más procesador; los labios necesitan 25.</translation>
    </message>
    <message>
        <source>10 - saves power</source>
        <translation>10 - ahorra energía</translation>
    </message>
    <message>
        <source>25 - recommended</source>
        <translation>25 - recomendado</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>Tamaño de la imagen</translation>
    </message>
    <message>
        <source>Larger pictures find faces farther away and cost more processor.</source>
        <translation>Las imágenes grandes hallan caras más lejanas y cuestan más procesador.</translation>
    </message>
    <message>
        <source>Show the picture as in a mirror</source>
        <translation>Mostrar la imagen como en un espejo</translation>
    </message>
    <message>
        <source>Only what you see: nothing of it is sent.</source>
        <translation>Solo lo que ves: nada de ello se envía.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Automatic takes what is faster here. int8 is smaller, fp32 exact.</source>
        <translation>Automático toma lo más rápido aquí. int8 es menor, fp32 exacto.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Se ejecuta en</translation>
    </message>
    <message>
        <source>Automatic takes what is fastest here by measurement. Listed is what this computer has.</source>
        <translation>Automático toma lo más rápido aquí según la medición. Se muestra lo que tiene este ordenador.</translation>
    </message>
    <message>
        <source>Threads on the processor</source>
        <translation>Hilos en el procesador</translation>
    </message>
    <message>
        <source>One was fastest wherever we measured: such small networks spend more on sharing the work than on doing it.</source>
        <translation>Uno fue lo más rápido allí donde medimos: redes tan pequeñas tardan más en repartir el trabajo que en hacerlo.</translation>
    </message>
    <message>
        <source>1 - recommended</source>
        <translation>1 - recomendado</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Closing the window leaves Solomic in the tray</source>
        <translation>Al cerrar la ventana, Solomic sigue en la bandeja</translation>
    </message>
    <message>
        <source>Off: closing ends Solomic, and the virtual microphone goes.</source>
        <translation>Si no, cerrar termina Solomic y el micrófono virtual desaparece.</translation>
    </message>
    <message>
        <source>Tell me when others stop hearing me</source>
        <translation>Avisarme cuando dejen de oírme</translation>
    </message>
    <message>
        <source>Only while the window is hidden, and at most once in ten minutes.</source>
        <translation>Solo con la ventana oculta, y como mucho una vez cada diez minutos.</translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation>Pulsar para hablar</translation>
    </message>
    <message>
        <source>Others hear you only while T is held, or the desktop&apos;s hotkey for it.</source>
        <translation>Los demás te oyen solo mientras mantienes T, o el atajo del escritorio.</translation>
    </message>
    <message>
        <source>Use the desktop&apos;s hotkeys</source>
        <translation>Usar los atajos del escritorio</translation>
    </message>
    <message>
        <source>They work while another program has the keyboard. The desktop asks you which keys.</source>
        <translation>Funcionan aunque otro programa tenga el teclado. El escritorio te pregunta qué teclas.</translation>
    </message>
    <message>
        <source>Allow recordings</source>
        <translation>Permitir grabaciones</translation>
    </message>
    <message>
        <source>Shows the Record button in the window. Nothing is recorded until you press it.</source>
        <translation>Muestra el botón Grabar en la ventana. No se graba nada hasta que lo pulses.</translation>
    </message>
    <message>
        <source>Room for recordings</source>
        <translation>Espacio para grabaciones</translation>
    </message>
    <message>
        <source>An hour takes some 250 to 500 MB. At the limit a recording ends; none is deleted.</source>
        <translation>Una hora ocupa entre 250 y 500 MB. Al llegar al límite termina la grabación; no se borra ninguna.</translation>
    </message>
    <message>
        <source>How loud you hear yourself</source>
        <translation>Volumen con que te oyes</translation>
    </message>
    <message>
        <source>Only on your headphones: what others hear is as loud as before.</source>
        <translation>Solo en tus auriculares: lo que oyen los demás sigue igual de alto.</translation>
    </message>
    <message>
        <source>The highest one that leaves this computer room enough.</source>
        <translation>La más alta que deja margen suficiente al ordenador.</translation>
    </message>
    <message>
        <source>For old and busy computers.</source>
        <translation>Para ordenadores viejos y ocupados.</translation>
    </message>
    <message>
        <source>For most laptops.</source>
        <translation>Para la mayoría de portátiles.</translation>
    </message>
    <message>
        <source>For fast computers.</source>
        <translation>Para ordenadores rápidos.</translation>
    </message>
    <message>
        <source>For fast desktop computers.</source>
        <translation>Para ordenadores de mesa rápidos.</translation>
    </message>
    <message>
        <source>{time} ms of every {hop} ms: {share} % of a core</source>
        <translation>{time} ms de cada {hop} ms: {share} % de un núcleo</translation>
    </message>
    <message>
        <source>{figure} dB clearer</source>
        <translation>{figure} dB más claro</translation>
    </message>
    <message>
        <source>Its network is not installed.</source>
        <translation>Su red no está instalada.</translation>
    </message>
    <message>
        <source>being measured…</source>
        <translation>midiendo…</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>aún sin medir</translation>
    </message>
    <message>
        <source>Nothing runs now.</source>
        <translation>Ahora no corre nada.</translation>
    </message>
    <message>
        <source>{name} runs now and takes {time} ms of every {hop} ms, with everything around it.</source>
        <translation>{name} corre ahora y toma {time} ms de cada {hop} ms, con todo lo que la rodea.</translation>
    </message>
    <message>
        <source>No images arrive now.</source>
        <translation>Ahora no llegan imágenes.</translation>
    </message>
    <message>
        <source>{rate} images a second arrive now.</source>
        <translation>Ahora llegan {rate} imágenes por segundo.</translation>
    </message>
    <message>
        <source>Your microphone</source>
        <translation>Tu micrófono</translation>
    </message>
    <message>
        <source>Your camera</source>
        <translation>Tu cámara</translation>
    </message>
    <message>
        <source>The virtual microphone</source>
        <translation>El micrófono virtual</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Pruébalo</translation>
    </message>
    <message>
        <source>Your call</source>
        <translation>Tu llamada</translation>
    </message>
    <message>
        <source>{name} is there: every program can choose it.</source>
        <translation>{name} está ahí: cualquier programa puede elegirlo.</translation>
    </message>
    <message>
        <source>The virtual microphone is being made…</source>
        <translation>Se está creando el micrófono virtual…</translation>
    </message>
    <message>
        <source>{name} could not be made.</source>
        <translation>No se pudo crear {name}.</translation>
    </message>
    <message>
        <source>{name} is installed, but the system does not list it.</source>
        <translation>{name} está instalado, pero el sistema no lo muestra.</translation>
    </message>
    <message>
        <source>Restart the computer; if that does not help, install it again.</source>
        <translation>Reinicia el ordenador; si no ayuda, instálalo otra vez.</translation>
    </message>
    <message>
        <source>{name} is missing.</source>
        <translation>Falta {name}.</translation>
    </message>
    <message>
        <source>Calls listen to this device instead of your real microphone. It belongs to its driver and stays when Solomic ends, without sound: choose your own microphone again then.</source>
        <translation>Las llamadas escuchan este dispositivo en lugar de tu micrófono real. Pertenece a su controlador y permanece cuando Solomic termina, sin sonido: elige entonces de nuevo tu propio micrófono.</translation>
    </message>
    <message>
        <source>Settings → Audio → Microphone: {name}</source>
        <translation>Ajustes → Audio → Micrófono: {name}</translation>
    </message>
    <message>
        <source>Background noise suppression: Low. Two cleaners in a row eat word beginnings.</source>
        <translation>Supresión de ruido de fondo: Baja. Dos limpiadores seguidos se comen el inicio de las palabras.</translation>
    </message>
    <message>
        <source>Settings → Devices → Microphone: {name}</source>
        <translation>Ajustes → Dispositivos → Micrófono: {name}</translation>
    </message>
    <message>
        <source>Noise suppression: Off. Voice isolation: Off.</source>
        <translation>Supresión de ruido: no. Aislamiento de voz: no.</translation>
    </message>
    <message>
        <source>Studio sound and noise cancellation: Off.</source>
        <translation>Sonido de estudio y cancelación de ruido: no.</translation>
    </message>
    <message>
        <source>Settings → Voice &amp; Video → Input device: {name}</source>
        <translation>Ajustes → Voz y vídeo → Dispositivo de entrada: {name}</translation>
    </message>
    <message>
        <source>Noise suppression: None. Automatic input sensitivity: Off.</source>
        <translation>Supresión de ruido: ninguna. Sensibilidad automática: no.</translation>
    </message>
    <message>
        <source>Sources → Add → Audio Input Capture → Device: {name}</source>
        <translation>Fuentes → Añadir → Captura de entrada de audio → Dispositivo: {name}</translation>
    </message>
    <message>
        <source>No noise suppression filter on this source.</source>
        <translation>Sin filtro de supresión de ruido en esta fuente.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Lite</source>
        <translation>Ligera</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>XL</source>
        <translation>XL</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Procesador (CPU)</translation>
    </message>
    <message>
        <source>no network runs</source>
        <translation>ninguna red corre</translation>
    </message>
    <message>
        <source>{name} runs</source>
        <translation>{name} corre</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (no encontrado)</translation>
    </message>
    <message>
        <source>Demo scene</source>
        <translation>Demostración</translation>
    </message>
    <message>
        <source>Found by its name</source>
        <translation>Reconocido por su nombre</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Ninguna cámara</translation>
    </message>
    <message>
        <source>This is a Bluetooth headset&apos;s microphone: it sounds as over the telephone, and while it is open the headset plays everything so. Choose another microphone, such as the computer&apos;s own, and keep the headset for listening.</source>
        <translation>Es el micrófono de unos auriculares Bluetooth: suena como por teléfono y, mientras está abierto, los auriculares lo reproducen todo así. Elige otro micrófono, como el del ordenador, y usa los auriculares solo para escuchar.</translation>
    </message>
    <message>
        <source>{name} is in its profile for music and has no microphone now. That sounds best: listen with it, and speak into another microphone. Its own one, as over the telephone, comes with the profile for calls in the system&apos;s sound settings.</source>
        <translation>{name} está en su perfil para música y ahora no tiene micrófono. Así suena mejor: escucha con él y habla por otro micrófono. El suyo, como por teléfono, aparece con el perfil para llamadas en los ajustes de sonido del sistema.</translation>
    </message>
    <message>
        <source>Bluetooth: sounds as over the telephone. Better choose another microphone.</source>
        <translation>Bluetooth: suena como por teléfono. Mejor elige otro micrófono.</translation>
    </message>
    <message>
        <source>as loud as before</source>
        <translation>igual de alto</translation>
    </message>
    <message>
        <source>{figure} dB quieter</source>
        <translation>{figure} dB menos</translation>
    </message>
    <message>
        <source>Default microphone</source>
        <translation>Micrófono predeterminado</translation>
    </message>
    <message>
        <source>First camera</source>
        <translation>Primera cámara</translation>
    </message>
    <message>
        <source>Budget {figure} ms, exceeded at times</source>
        <translation>Presupuesto {figure} ms, superado a veces</translation>
    </message>
    <message>
        <source>no sound yet</source>
        <translation>aún sin sonido</translation>
    </message>
    <message numerus="yes">
        <source>%n late hops</source>
        <translation>
            <numerusform>%n paso tardío</numerusform>
            <numerusform>%n pasos tardíos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n xruns</source>
        <translation>
            <numerusform>%n corte</numerusform>
            <numerusform>%n cortes</numerusform>
        </translation>
    </message>
    <message>
        <source>1 late hop</source>
        <translation>1 paso tardío</translation>
    </message>
    <message>
        <source>1 xrun</source>
        <translation>1 corte</translation>
    </message>
    <message>
        <source>{figure} ms dropped</source>
        <translation>{figure} ms descartados</translation>
    </message>
    <message>
        <source>That could not be changed: {why}.</source>
        <translation>No se pudo cambiar: {why}.</translation>
    </message>
    <message>
        <source>The picture comes with the engine.</source>
        <translation>La imagen llega con el motor.</translation>
    </message>
    <message>
        <source>The camera sleeps while nobody needs it.</source>
        <translation>La cámara duerme mientras nadie la necesite.</translation>
    </message>
    <message>
        <source>No camera yet.</source>
        <translation>Aún no hay cámara.</translation>
    </message>
    <message>
        <source>Waiting for the first picture.</source>
        <translation>Esperando la primera imagen.</translation>
    </message>
    <message>
        <source>No camera is used. Who was chosen stays chosen, by voice alone.</source>
        <translation>No se usa ninguna cámara. Quien estaba elegido lo sigue estando, solo por la voz.</translation>
    </message>
    <message>
        <source>There is no face with the number {number} in the picture.</source>
        <translation>No hay ninguna cara con el número {number} en la imagen.</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Voice profiles</source>
        <translation>Perfiles de voz</translation>
    </message>
    <message>
        <source>Networks you added or fetched</source>
        <translation>Redes añadidas o descargadas</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Otros archivos</translation>
    </message>
    <message>
        <source>Your choices: devices, quality, look. Never mute or bypass.</source>
        <translation>Tus elecciones: dispositivos, calidad, aspecto. Nunca silencio ni desvío.</translation>
    </message>
    <message>
        <source>What the program did: at most 4 MB each, the oldest go by themselves. No sound.</source>
        <translation>Lo que hizo el programa: 4 MB como mucho cada uno, lo más viejo se va solo. Sin sonido.</translation>
    </message>
    <message>
        <source>Voices you saved under a name. Without saving, voices are forgotten at the end.</source>
        <translation>Voces guardadas con un nombre. Si no se guardan, se olvidan al final.</translation>
    </message>
    <message>
        <source>Read by the engine, checked against a signature or a pinned hash.</source>
        <translation>Las lee el motor, comprobadas con una firma o una suma fijada.</translation>
    </message>
    <message>
        <source>What you recorded, and a try-out until it is closed. Not encrypted: readable by this user only.</source>
        <translation>Lo que grabaste, y una prueba hasta que se cierra. Sin cifrar: solo lo lee este usuario.</translation>
    </message>
    <message>
        <source>Anything else that lies in Solomic&apos;s folders.</source>
        <translation>Todo lo demás en las carpetas de Solomic.</translation>
    </message>
    <message>
        <source>Sound and pictures never leave this computer.</source>
        <translation>El sonido y las imágenes nunca salen de este ordenador.</translation>
    </message>
    <message>
        <source>No connection to the internet is opened unless you press a button that says so.</source>
        <translation>Ninguna conexión a internet salvo que pulses un botón que lo diga.</translation>
    </message>
    <message>
        <source>Nothing is recorded unless you ask for it.</source>
        <translation>No se graba nada salvo que lo pidas.</translation>
    </message>
    <message>
        <source>Faces are followed, not recognised: no face is stored.</source>
        <translation>Las caras se siguen, no se reconocen: no se guarda ninguna.</translation>
    </message>
    <message>
        <source>Mute and bypass are never remembered: Solomic always starts the same way.</source>
        <translation>Silencio y desvío nunca se recuerdan: Solomic siempre empieza igual.</translation>
    </message>
    <message>
        <source>{figure} bytes</source>
        <translation>{figure} bytes</translation>
    </message>
    <message>
        <source>{figure} kB</source>
        <translation>{figure} kB</translation>
    </message>
    <message>
        <source>{figure} MB</source>
        <translation>{figure} MB</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>{name}: deleted.</source>
        <translation>{name}: borrado.</translation>
    </message>
    <message>
        <source>{name}: some files could not be deleted.</source>
        <translation>{name}: algunos archivos no se pudieron borrar.</translation>
    </message>
    <message>
        <source>The demo scene has no microphone to try. Choose a microphone first.</source>
        <translation>La demostración no tiene micrófono que probar. Elige antes un micrófono.</translation>
    </message>
    <message>
        <source>Speak now, and let somebody else speak, too…</source>
        <translation>Habla ahora, y deja hablar también a otra persona…</translation>
    </message>
    <message>
        <source>This is what your microphone hears.</source>
        <translation>Esto oye tu micrófono.</translation>
    </message>
    <message>
        <source>This is what others hear.</source>
        <translation>Esto oyen los demás.</translation>
    </message>
    <message>
        <source>Listen to both: on headphones you hear the difference best.</source>
        <translation>Escucha ambos: con auriculares se nota mejor la diferencia.</translation>
    </message>
    <message>
        <source>Records ten seconds of what goes in and what comes out, and deletes them after.</source>
        <translation>Graba diez segundos de lo que entra y lo que sale, y los borra después.</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>no está</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>nobody is listening</source>
        <translation>nadie escucha</translation>
    </message>
    <message>
        <source>1 program listens</source>
        <translation>1 programa escucha</translation>
    </message>
    <message numerus="yes">
        <source>%n programs listen</source>
        <translation>
            <numerusform>%n programa escucha</numerusform>
            <numerusform>%n programas escuchan</numerusform>
        </translation>
    </message>
    <message>
        <source>Microphone level</source>
        <translation>Nivel del micrófono</translation>
    </message>
    <message>
        <source>Level of what others hear</source>
        <translation>Nivel de lo que oyen los demás</translation>
    </message>
    <message>
        <source>Spectrogram of the microphone</source>
        <translation>Espectrograma del micrófono</translation>
    </message>
    <message>
        <source>Spectrogram of what others hear</source>
        <translation>Espectrograma de lo que oyen los demás</translation>
    </message>
    <message>
        <source>What others hear</source>
        <translation>Lo que oyen los demás</translation>
    </message>
    <message>
        <source>The microphone as it is</source>
        <translation>El micrófono tal cual</translation>
    </message>
    <message>
        <source>Only what was taken away</source>
        <translation>Solo lo que se quitó</translation>
    </message>
    <message>
        <source>Default output</source>
        <translation>Salida predeterminada</translation>
    </message>
    <message>
        <source>These are loudspeakers: what they play comes back into the microphone. Use headphones.</source>
        <translation>Son altavoces: lo que suena vuelve al micrófono. Usa auriculares.</translation>
    </message>
    <message>
        <source>Use headphones: from loudspeakers it comes back into the microphone.</source>
        <translation>Usa auriculares: desde altavoces vuelve al micrófono.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Network that runs now</source>
        <translation>Red que corre ahora</translation>
    </message>
    <message>
        <source>Hold to talk (T)</source>
        <translation>Mantener para hablar (T)</translation>
    </message>
    <message>
        <source>Hold to cough (C)</source>
        <translation>Mantener para toser (C)</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>En silencio</translation>
    </message>
    <message>
        <source>Send silence (M)</source>
        <translation>Enviar silencio (M)</translation>
    </message>
    <message>
        <source>Others hear silence while this is on. Key M.</source>
        <translation>Los demás oyen silencio mientras esté activo. Tecla M.</translation>
    </message>
    <message>
        <source>Bypass</source>
        <translation>Desviar</translation>
    </message>
    <message>
        <source>Bypassed</source>
        <translation>Desviado</translation>
    </message>
    <message>
        <source>Send the microphone as it is (B)</source>
        <translation>Enviar el micrófono tal cual (B)</translation>
    </message>
    <message>
        <source>Others hear everything while this is on. Key B.</source>
        <translation>Los demás lo oyen todo mientras esté activo. Tecla B.</translation>
    </message>
    <message>
        <source>Whom others hear</source>
        <translation>A quién oyen los demás</translation>
    </message>
    <message>
        <source>Turn others down by, in decibels</source>
        <translation>Bajar a los demás, en decibelios</translation>
    </message>
    <message>
        <source>By how much the other voices and the noise are turned down</source>
        <translation>Cuánto se bajan las otras voces y el ruido</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Los demás</translation>
    </message>
    <message>
        <source>Xruns are gaps in the sound, late hops were computed too late; what is dropped was left out so that the delay does not grow.</source>
        <translation>Los cortes son huecos en el sonido, los pasos tardíos se calcularon demasiado tarde; lo descartado se omitió para que el retardo no crezca.</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Hasta cuándo atrás</translation>
    </message>
    <message>
        <source>Total, ms</source>
        <translation>Total, ms</translation>
    </message>
    <message>
        <source>Microphone to virtual microphone</source>
        <translation>Del micrófono al micrófono virtual</translation>
    </message>
    <message>
        <source>Delay, microphone to call</source>
        <translation>Retardo hasta la llamada</translation>
    </message>
    <message>
        <source>Budget {figure} ms, last minute</source>
        <translation>Presupuesto {figure} ms, último minuto</translation>
    </message>
    <message>
        <source>Budget {figure} ms, exceeded</source>
        <translation>Presupuesto {figure} ms, superado</translation>
    </message>
    <message>
        <source>Mic</source>
        <translation>Micro</translation>
    </message>
    <message>
        <source>Virtual mic</source>
        <translation>Virtual</translation>
    </message>
    <message>
        <source>works</source>
        <translation>funciona</translation>
    </message>
    <message>
        <source>works, see the advice</source>
        <translation>funciona, ver el consejo</translation>
    </message>
    <message>
        <source>stops here</source>
        <translation>se detiene aquí</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>no se alcanza</translation>
    </message>
    <message>
        <source>Way of the sound</source>
        <translation>Camino del sonido</translation>
    </message>
    <message>
        <source>Delay over time</source>
        <translation>Retardo en el tiempo</translation>
    </message>
    <message>
        <source>Mirror the picture</source>
        <translation>Reflejar la imagen</translation>
    </message>
    <message>
        <source>Dark, light or high contrast</source>
        <translation>Oscuro, claro o contraste alto</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Ajustes (Ctrl+,)</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>Descartar este aviso</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Elegida</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitada</translation>
    </message>
    <message>
        <source>From anywhere, also while Solomic is hidden</source>
        <translation>Desde cualquier sitio, también con Solomic oculto</translation>
    </message>
    <message>
        <source>Bind these commands to keys in your desktop&apos;s keyboard settings: they reach the running Solomic within a moment.</source>
        <translation>Asocia estas órdenes a teclas en los ajustes de teclado de tu escritorio: llegan al momento a Solomic.</translation>
    </message>
    <message>
        <source>Start Solomic with this computer</source>
        <translation>Iniciar Solomic con el ordenador</translation>
    </message>
    <message>
        <source>It loads the virtual microphone too, so that calls find it at once.</source>
        <translation>Carga también el micrófono virtual, para que las llamadas lo encuentren enseguida.</translation>
    </message>
    <message>
        <source>Show the first start again</source>
        <translation>Mostrar otra vez el primer inicio</translation>
    </message>
    <message>
        <source>A virtual microphone that keeps the voice of the face you chose.</source>
        <translation>Un micrófono virtual que conserva la voz de la cara elegida.</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0, without any warranty.</source>
        <translation>Software libre bajo la licencia Apache 2.0, sin garantía alguna.</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copiar el diagnóstico</translation>
    </message>
    <message>
        <source>Versions and figures for whoever helps you: no names, no sound, no pictures.</source>
        <translation>Versiones y cifras para quien te ayude: sin nombres, sonido ni imágenes.</translation>
    </message>
    <message>
        <source>Read news of a version…</source>
        <translation>Leer novedades de una versión…</translation>
    </message>
    <message>
        <source>Read news of a version</source>
        <translation>Leer novedades de una versión</translation>
    </message>
    <message>
        <source>From a file you were given, signed by a key you trust. Nothing is fetched or installed.</source>
        <translation>De un archivo que te dieron, firmado con una clave en la que confías. No se descarga ni se instala nada.</translation>
    </message>
    <message>
        <source>Open {page} in the browser</source>
        <translation>Abrir {page} en el navegador</translation>
    </message>
    <message>
        <source>Look for a newer version</source>
        <translation>Buscar una versión más nueva</translation>
    </message>
    <message>
        <source>Opens {page} in your browser. Solomic itself never looks.</source>
        <translation>Abre {page} en tu navegador. Solomic mismo nunca busca.</translation>
    </message>
    <message>
        <source>Copied. Paste it where you ask for help.</source>
        <translation>Copiado. Pégalo donde pidas ayuda.</translation>
    </message>
    <message>
        <source>What is plugged out and back in is taken up again by itself.</source>
        <translation>Lo que se desenchufa y se enchufa de nuevo se retoma solo.</translation>
    </message>
    <message>
        <source>Into the virtual microphone</source>
        <translation>Hacia el micrófono virtual</translation>
    </message>
    <message>
        <source>Solomic plays into this driver&apos;s output, and calls listen at its other end.</source>
        <translation>Solomic reproduce en la salida de este controlador y las llamadas escuchan en su otro extremo.</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>No se puede deshacer.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete: {name}</source>
        <translation>Borrar: {name}</translation>
    </message>
    <message>
        <source>Stored on this computer</source>
        <translation>Guardado en este ordenador</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Remembered voices</source>
        <translation>Voces recordadas</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>¿Borrar «{name}»?</translation>
    </message>
    <message>
        <source>Delete everything that Solomic stored?</source>
        <translation>¿Borrar todo lo que Solomic guardó?</translation>
    </message>
    <message>
        <source>runs now</source>
        <translation>corre ahora</translation>
    </message>
    <message>
        <source>Measure this computer again</source>
        <translation>Medir de nuevo este ordenador</translation>
    </message>
    <message>
        <source>The figures beside each step were measured on this computer. “Clearer” is the gain on the bench&apos;s test of two voices of equal loudness (SI-SNRi).</source>
        <translation>Las cifras junto a cada nivel se midieron en este ordenador. «Más claro» es la mejora en la prueba de dos voces igual de fuertes (SI-SNRi).</translation>
    </message>
    <message>
        <source>Your own choice of network, precision and picture.</source>
        <translation>Tu propia elección de red, precisión e imagen.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Voces</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>Restablecer la página</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Which microphone do you speak into?</source>
        <translation>¿A qué micrófono hablas?</translation>
    </message>
    <message>
        <source>Say something: the bar should move.</source>
        <translation>Di algo: la barra debe moverse.</translation>
    </message>
    <message>
        <source>It hears you.</source>
        <translation>Te oye.</translation>
    </message>
    <message>
        <source>Nothing to be heard yet.</source>
        <translation>Aún no se oye nada.</translation>
    </message>
    <message>
        <source>Just a moment: Solomic is starting.</source>
        <translation>Un momento: Solomic se está iniciando.</translation>
    </message>
    <message>
        <source>Which camera sees you? Click your face.</source>
        <translation>¿Qué cámara te ve? Haz clic en tu cara.</translation>
    </message>
    <message>
        <source>Without a camera Solomic goes on with less noise, but cannot choose a face.</source>
        <translation>Sin cámara Solomic sigue reduciendo el ruido, pero no puede elegir una cara.</translation>
    </message>
    <message>
        <source>This camera gives no picture.</source>
        <translation>Esta cámara no da imagen.</translation>
    </message>
    <message>
        <source>Chosen. Others will hear this person alone.</source>
        <translation>Elegida. Los demás oirán solo a esta persona.</translation>
    </message>
    <message>
        <source>Click your face to choose it.</source>
        <translation>Haz clic en tu cara para elegirla.</translation>
    </message>
    <message>
        <source>No face in the picture yet.</source>
        <translation>Aún no hay ninguna cara en la imagen.</translation>
    </message>
    <message>
        <source>Leave the call&apos;s echo cancellation on: Solomic takes no echo away. Headphones are the surest way to have none.</source>
        <translation>Deja activada la cancelación de eco de la llamada: Solomic no quita el eco. Lo más seguro para no tenerlo son unos auriculares.</translation>
    </message>
    <message>
        <source>Calls listen to this device instead of your real microphone. It is there as long as Solomic runs, and gone afterwards: your own devices stay as they are.</source>
        <translation>Las llamadas escuchan este dispositivo en vez de tu micrófono real. Está mientras Solomic funciona y luego desaparece: tus dispositivos quedan como están.</translation>
    </message>
    <message>
        <source>Record ten seconds</source>
        <translation>Grabar diez segundos</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Before: your microphone</source>
        <translation>Antes: tu micrófono</translation>
    </message>
    <message>
        <source>After: what others hear</source>
        <translation>Después: lo que oyen los demás</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Listen: {what}</source>
        <translation>Escuchar: {what}</translation>
    </message>
    <message>
        <source>In your call, choose the virtual microphone and let it be the only cleaner. Tick off what you use.</source>
        <translation>En tu llamada, elige el micrófono virtual y deja que sea el único que limpie. Marca lo que usas.</translation>
    </message>
    <message>
        <source>Set up Solomic</source>
        <translation>Configurar Solomic</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Paso {number} de {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Mostrar la ventana</translation>
    </message>
    <message>
        <source>Choose nobody</source>
        <translation>No elegir a nadie</translation>
    </message>
    <message>
        <source>Click the faces that others shall hear</source>
        <translation>Haz clic en las caras que los demás deben oír</translation>
    </message>
    <message>
        <source>The face nearest to the camera is heard, or the one with your own voice</source>
        <translation>Se oye la cara más cercana a la cámara, o la que tiene su propia voz</translation>
    </message>
    <message>
        <source>The face that speaks is heard, without a click</source>
        <translation>Se oye la cara que habla, sin hacer clic</translation>
    </message>
    <message>
        <source>Everyone is heard, only noise is turned down</source>
        <translation>Se oye a todos, solo se reduce el ruido</translation>
    </message>
    <message>
        <source>Click a face, or press its number, to let others hear that person alone</source>
        <translation>Haz clic en una cara o pulsa su número para que solo oigan a esa persona</translation>
    </message>
    <message>
        <source>The nearest face will be heard</source>
        <translation>Se oirá la cara más cercana</translation>
    </message>
    <message>
        <source>Whoever speaks will be heard</source>
        <translation>Se oirá a quien hable</translation>
    </message>
    <message>
        <source>Click a face to keep that voice</source>
        <translation>Haz clic en una cara para conservar esa voz</translation>
    </message>
    <message>
        <source>Nobody is in the picture yet</source>
        <translation>Todavía no hay nadie en la imagen</translation>
    </message>
    <message>
        <source>Out of view: nothing changes for a moment</source>
        <translation>Fuera de la imagen: de momento nada cambia</translation>
    </message>
    <message>
        <source>Out of view: still kept</source>
        <translation>Fuera de la imagen: se mantiene</translation>
    </message>
    <message>
        <source>Out of view: kept by the voice alone</source>
        <translation>Fuera de la imagen: se mantiene solo por la voz</translation>
    </message>
    <message>
        <source>Out of view: not heard until back</source>
        <translation>Fuera de la imagen: no se oye hasta que vuelva</translation>
    </message>
    <message>
        <source>Out of view: muted until back</source>
        <translation>Fuera de la imagen: silencio hasta que vuelva</translation>
    </message>
    <message>
        <source>Out of view: everyone is heard</source>
        <translation>Fuera de la imagen: se oye a todos</translation>
    </message>
    <message>
        <source>Out of view: by the voice alone in {seconds} s</source>
        <translation>Fuera de la imagen: solo por la voz en {seconds} s</translation>
    </message>
    <message>
        <source>Out of view: not heard in {seconds} s</source>
        <translation>Fuera de la imagen: no se oirá en {seconds} s</translation>
    </message>
    <message>
        <source>Out of view: muted in {seconds} s</source>
        <translation>Fuera de la imagen: silencio en {seconds} s</translation>
    </message>
    <message>
        <source>Out of view: everyone is heard in {seconds} s</source>
        <translation>Fuera de la imagen: se oirá a todos en {seconds} s</translation>
    </message>
    <message>
        <source>Somebody kept is out of view: nothing changes for a moment.</source>
        <translation>Alguien elegido está fuera de la imagen: de momento nada cambia.</translation>
    </message>
    <message>
        <source>Somebody kept is out of view, and still kept.</source>
        <translation>Alguien elegido está fuera de la imagen y se mantiene.</translation>
    </message>
    <message>
        <source>Somebody kept is out of view: the remembered voice has to do.</source>
        <translation>Alguien elegido está fuera de la imagen: la voz recordada tiene que bastar.</translation>
    </message>
    <message>
        <source>Somebody kept is out of view, and not heard until they are back.</source>
        <translation>Alguien elegido está fuera de la imagen y no se oye hasta que vuelva.</translation>
    </message>
    <message>
        <source>Heard off camera: removed</source>
        <translation>Se oye fuera de cámara: eliminado</translation>
    </message>
    <message>
        <source>Heard off camera</source>
        <translation>Se oye fuera de cámara</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Imagen de la cámara</translation>
    </message>
    <message>
        <source>{faces} faces, {kept} kept</source>
        <translation>{faces} caras, {kept} elegidas</translation>
    </message>
    <message>
        <source>Encrypted on this computer, with a key from the desktop&apos;s keyring.</source>
        <translation>Cifradas en este equipo, con una clave del llavero del escritorio.</translation>
    </message>
    <message>
        <source>Encrypted on this computer. No keyring was found, so the key lies beside them: only this user can read it.</source>
        <translation>Cifradas en este equipo. No se encontró ningún llavero, así que la clave está al lado: solo este usuario puede leerla.</translation>
    </message>
    <message>
        <source>{seconds} s of speech · {likeness} % alike · agreed {day}</source>
        <translation>{seconds} s de habla · {likeness} % parecida · consentida {day}</translation>
    </message>
    <message>
        <source>{name}: {quality} % known</source>
        <translation>{name}: {quality} % conocida</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Ninguna de ellas</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>Cara {number}</translation>
    </message>
    <message>
        <source>{name}: written. The file is not encrypted: keep it to yourself.</source>
        <translation>{name}: escrito. El archivo no está cifrado: guárdalo para ti.</translation>
    </message>
    <message>
        <source>The voice is remembered.</source>
        <translation>La voz queda recordada.</translation>
    </message>
    <message>
        <source>{name}: remembered.</source>
        <translation>{name}: recordada.</translation>
    </message>
    <message>
        <source>Keep a face in the main window and let that person speak alone for a few seconds.</source>
        <translation>Elige una cara en la ventana principal y deja que esa persona hable sola unos segundos.</translation>
    </message>
    <message>
        <source>No voice is remembered.</source>
        <translation>No hay ninguna voz recordada.</translation>
    </message>
    <message>
        <source>Export: {name}</source>
        <translation>Exportar: {name}</translation>
    </message>
    <message>
        <source>Tell the others before you record them. Both sides are kept on this computer, not encrypted: the microphone, and what others hear.</source>
        <translation>Avisa a los demás antes de grabarlos. Ambos lados quedan en este ordenador, sin cifrar: el micrófono y lo que oyen los demás.</translation>
    </message>
    <message>
        <source>Name or day</source>
        <translation>Nombre o día</translation>
    </message>
    <message>
        <source>Search by name or day</source>
        <translation>Buscar por nombre o día</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Spectrogram of what others heard</source>
        <translation>Espectrograma de lo que oyeron los demás</translation>
    </message>
    <message>
        <source>How the recording came out</source>
        <translation>Cómo ha salido la grabación</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Play the microphone</source>
        <translation>Oír el micrófono</translation>
    </message>
    <message>
        <source>Play what others heard</source>
        <translation>Oír lo que oyeron los demás</translation>
    </message>
    <message>
        <source>Stop: {time}</source>
        <translation>Parar: {time}</translation>
    </message>
    <message>
        <source>Stop playing</source>
        <translation>Parar la reproducción</translation>
    </message>
    <message>
        <source>Export to a folder</source>
        <translation>Exportar a una carpeta</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n recordings?</source>
        <translation>
            <numerusform>¿Borrar %n grabación?</numerusform>
            <numerusform>¿Borrar %n grabaciones?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete this recording?</source>
        <translation>¿Borrar esta grabación?</translation>
    </message>
    <message>
        <source>Forget the voice of {name}?</source>
        <translation>¿Olvidar la voz de {name}?</translation>
    </message>
    <message>
        <source>Export a voice</source>
        <translation>Exportar una voz</translation>
    </message>
    <message>
        <source>A remembered voice is 64 numbers, never sound. Solomic uses it to know a person again and to keep them while their face cannot be seen.</source>
        <translation>Una voz recordada son 64 números, nunca sonido. Solomic la usa para reconocer a una persona y mantenerla mientras no se le vea la cara.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Import a voice</source>
        <translation>Importar una voz</translation>
    </message>
    <message>
        <source>Your own voice</source>
        <translation>Tu propia voz</translation>
    </message>
    <message>
        <source>With “Just me”: once this voice is recognised, its face is heard, and nobody else while you are away. Without one the nearest face is.</source>
        <translation>Con «Solo yo»: una vez reconocida esta voz, se oye su cara, y a nadie más mientras tú no estás. Sin ella se oye la cara más cercana.</translation>
    </message>
    <message>
        <source>Remember a voice</source>
        <translation>Recordar una voz</translation>
    </message>
    <message>
        <source>Whose voice</source>
        <translation>La voz de quién</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>This person agrees to it</source>
        <translation>Esta persona está de acuerdo</translation>
    </message>
    <message>
        <source>Remember this voice</source>
        <translation>Recordar esta voz</translation>
    </message>
    <message>
        <source>Hear on headphones what others hear (H)</source>
        <translation>Oír con auriculares lo que oyen los demás (H)</translation>
    </message>
    <message>
        <source>Hear yourself</source>
        <translation>Oírte</translation>
    </message>
    <message>
        <source>Where you hear yourself</source>
        <translation>Dónde te oyes</translation>
    </message>
    <message>
        <source>{what} (Shift+H: the next one)</source>
        <translation>{what} (Mayús+H: lo siguiente)</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batería</translation>
    </message>
    <message>
        <source>The smallest network and a slow, small picture: least processor, shortest reach.</source>
        <translation>La red más pequeña y una imagen lenta y pequeña: mínimo procesador, menor alcance.</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>As Solomic comes: the network that leaves this computer room, the picture lips need.</source>
        <translation>Como viene Solomic: la red que deja margen a este ordenador y la imagen que necesitan los labios.</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>El mejor</translation>
    </message>
    <message>
        <source>The largest network here, exact numbers and more images: most processor.</source>
        <translation>La red más grande disponible, números exactos y más imágenes: máximo procesador.</translation>
    </message>
    <message>
        <source>How loud others hear {name}</source>
        <translation>Volumen de {name} para los demás</translation>
    </message>
    <message>
        <source>How loud others hear</source>
        <translation>Volumen que oyen los demás</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Cualquier día</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Cualquier duración</translation>
    </message>
    <message>
        <source>Under 1 minute</source>
        <translation>Menos de 1 minuto</translation>
    </message>
    <message>
        <source>1 to 10 minutes</source>
        <translation>De 1 a 10 minutos</translation>
    </message>
    <message>
        <source>Over 10 minutes</source>
        <translation>Más de 10 minutos</translation>
    </message>
    <message>
        <source>{figure} ms missing</source>
        <translation>faltan {figure} ms</translation>
    </message>
    <message>
        <source>{count} recordings, {used} of {limit} MB</source>
        <translation>Grabaciones: {count}, {used} de {limit} MB</translation>
    </message>
    <message>
        <source>Background: {figure} dB quieter than in the microphone</source>
        <translation>Fondo: {figure} dB más bajo que en el micrófono</translation>
    </message>
    <message>
        <source>Taken away in all: {figure} dB</source>
        <translation>Retirado en total: {figure} dB</translation>
    </message>
    <message>
        <source>The microphone was too loud {figure} % of the time</source>
        <translation>El micrófono estuvo demasiado alto el {figure} % del tiempo</translation>
    </message>
    <message>
        <source>Others heard nothing for {time}</source>
        <translation>Los demás no oyeron nada durante {time}</translation>
    </message>
    <message>
        <source>Others heard nothing.</source>
        <translation>Los demás no oyeron nada.</translation>
    </message>
    <message>
        <source>Speech: {figure} dB, easy to listen to</source>
        <translation>Voz: {figure} dB, fácil de escuchar</translation>
    </message>
    <message>
        <source>Speech: {figure} dB, too quiet</source>
        <translation>Voz: {figure} dB, demasiado baja</translation>
    </message>
    <message>
        <source>Speech: {figure} dB, too loud</source>
        <translation>Voz: {figure} dB, demasiado alta</translation>
    </message>
    <message>
        <source>Nothing fits the search.</source>
        <translation>Nada coincide con la búsqueda.</translation>
    </message>
    <message>
        <source>No recordings yet.</source>
        <translation>Todavía no hay grabaciones.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Borrado.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Record the microphone and what others hear (R)</source>
        <translation>Grabar el micrófono y lo que oyen los demás (R)</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>End the recording</source>
        <translation>Terminar la grabación</translation>
    </message>
    <message>
        <source>There is no sound system on this machine.</source>
        <translation>No hay sistema de sonido en este equipo.</translation>
    </message>
    <message>
        <source>There is no sound device on this machine.</source>
        <translation>No hay dispositivo de sonido en este equipo.</translation>
    </message>
    <message>
        <source>There is no microphone called {name}.</source>
        <translation>No hay micrófono llamado {name}.</translation>
    </message>
    <message>
        <source>There is no output called {name}.</source>
        <translation>No hay salida llamada {name}.</translation>
    </message>
    <message>
        <source>There is no device called {name}.</source>
        <translation>No hay dispositivo llamado {name}.</translation>
    </message>
    <message>
        <source>There is no microphone.</source>
        <translation>No hay micrófono.</translation>
    </message>
    <message>
        <source>There is no sound output.</source>
        <translation>No hay salida de sonido.</translation>
    </message>
    <message>
        <source>Plug one in.</source>
        <translation>Conecta uno.</translation>
    </message>
    <message>
        <source>Start PulseAudio or PipeWire.</source>
        <translation>Inicia PulseAudio o PipeWire.</translation>
    </message>
    <message>
        <source>Start PulseAudio or PipeWire (with pipewire-pulse).</source>
        <translation>Inicia PulseAudio o PipeWire (con pipewire-pulse).</translation>
    </message>
    <message>
        <source>The sound system does not start ({why}).</source>
        <translation>El sistema de sonido no arranca ({why}).</translation>
    </message>
    <message>
        <source>The sound system does not answer ({why}).</source>
        <translation>El sistema de sonido no responde ({why}).</translation>
    </message>
    <message>
        <source>The device {name} vanished.</source>
        <translation>El dispositivo {name} desapareció.</translation>
    </message>
    <message>
        <source>The device {name} gives no sign of life.</source>
        <translation>El dispositivo {name} no da señales de vida.</translation>
    </message>
    <message>
        <source>The sound system went away.</source>
        <translation>El sistema de sonido ha desaparecido.</translation>
    </message>
    <message>
        <source>Another program has the device {name} for itself alone.</source>
        <translation>Otro programa tiene el dispositivo {name} solo para sí.</translation>
    </message>
    <message>
        <source>Close that program or its exclusive mode, or choose another device.</source>
        <translation>Cierra ese programa o su modo exclusivo, o elige otro dispositivo.</translation>
    </message>
    <message>
        <source>The system&apos;s sound service does not run.</source>
        <translation>El servicio de sonido del sistema no funciona.</translation>
    </message>
    <message>
        <source>Restart the computer.</source>
        <translation>Reinicia el ordenador.</translation>
    </message>
    <message>
        <source>The system does not let Solomic use the microphone {name}: its privacy settings say no.</source>
        <translation>El sistema no deja que Solomic use el micrófono {name}: sus ajustes de privacidad dicen que no.</translation>
    </message>
    <message>
        <source>Open Settings → Privacy &amp; security → Microphone, and let desktop apps use it.</source>
        <translation>Abre Configuración → Privacidad y seguridad → Micrófono y permite su uso a las aplicaciones de escritorio.</translation>
    </message>
    <message>
        <source>Open Settings → Privacy &amp; security → Camera, and let desktop apps use it.</source>
        <translation>Abre Configuración → Privacidad y seguridad → Cámara y permite su uso a las aplicaciones de escritorio.</translation>
    </message>
    <message>
        <source>Open System Settings → Privacy &amp; Security → Microphone, switch Solomic on, and start it again.</source>
        <translation>Abre Ajustes del Sistema → Privacidad y seguridad → Micrófono, activa Solomic y vuelve a iniciarlo.</translation>
    </message>
    <message>
        <source>Open System Settings → Privacy &amp; Security → Camera, switch Solomic on, and start it again.</source>
        <translation>Abre Ajustes del Sistema → Privacidad y seguridad → Cámara, activa Solomic y vuelve a iniciarlo.</translation>
    </message>
    <message>
        <source>Add yourself to the group audio, then log in again.</source>
        <translation>Añádete al grupo audio y vuelve a iniciar sesión.</translation>
    </message>
    <message>
        <source>The device {name} cannot be opened ({why}).</source>
        <translation>El dispositivo {name} no se puede abrir ({why}).</translation>
    </message>
    <message>
        <source>Close the program that uses it, or choose another device.</source>
        <translation>Cierra el programa que lo usa o elige otro dispositivo.</translation>
    </message>
    <message>
        <source>PortAudio, the sound library, is not installed.</source>
        <translation>PortAudio, la biblioteca de sonido, no está instalada.</translation>
    </message>
    <message>
        <source>Install libportaudio2 (Debian, Ubuntu) or portaudio (Fedora, macOS).</source>
        <translation>Instala libportaudio2 (Debian, Ubuntu) o portaudio (Fedora, macOS).</translation>
    </message>
    <message>
        <source>The library of the sound server, libpulse, is not installed.</source>
        <translation>La biblioteca del servidor de sonido, libpulse, no está instalada.</translation>
    </message>
    <message>
        <source>Install libpulse0 (Debian, Ubuntu) or pulseaudio-libs (Fedora).</source>
        <translation>Instala libpulse0 (Debian, Ubuntu) o pulseaudio-libs (Fedora).</translation>
    </message>
    <message>
        <source>The stream was closed.</source>
        <translation>El flujo se cerró.</translation>
    </message>
    <message>
        <source>The sound server went away.</source>
        <translation>El servidor de sonido desapareció.</translation>
    </message>
    <message>
        <source>No sound server answers.</source>
        <translation>Ningún servidor de sonido responde.</translation>
    </message>
    <message>
        <source>The sound server did not do what it was asked ({why}).</source>
        <translation>El servidor de sonido no hizo lo que se le pidió ({why}).</translation>
    </message>
    <message>
        <source>{name} is used instead.</source>
        <translation>Se usa {name} en su lugar.</translation>
    </message>
    <message>
        <source>The microphone gives no sound.</source>
        <translation>El micrófono no da sonido.</translation>
    </message>
    <message>
        <source>It is not open yet.</source>
        <translation>Aún no está abierto.</translation>
    </message>
    <message>
        <source>The sound path failed: {why}.</source>
        <translation>La ruta del sonido falló: {why}.</translation>
    </message>
    <message>
        <source>The settings were written for another version of Solomic (schema {version}).</source>
        <translation>Los ajustes se escribieron para otra versión de Solomic (esquema {version}).</translation>
    </message>
    <message>
        <source>The settings cannot be used: {why}.</source>
        <translation>Los ajustes no se pueden usar: {why}.</translation>
    </message>
    <message>
        <source>It was kept as {path}, and the defaults are used.</source>
        <translation>Se guardó como {path} y se usan los valores predeterminados.</translation>
    </message>
    <message>
        <source>It was kept as {path}, and the rest of it is used.</source>
        <translation>Se guardó como {path} y se usa el resto.</translation>
    </message>
    <message>
        <source>It was kept as {path}, and all but {names} is used.</source>
        <translation>Se guardó como {path} y se usa todo menos {names}.</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read: {why}.</source>
        <translation>El archivo de ajustes {path} no se puede leer: {why}.</translation>
    </message>
    <message>
        <source>The settings cannot be written to {path}: {why}.</source>
        <translation>Los ajustes no se pueden escribir en {path}: {why}.</translation>
    </message>
    <message>
        <source>The control socket {path} cannot be made: {why}.</source>
        <translation>No se puede crear el socket de control {path}: {why}.</translation>
    </message>
    <message>
        <source>Set XDG_RUNTIME_DIR to a folder of your own with a short path.</source>
        <translation>Pon en XDG_RUNTIME_DIR una carpeta propia de ruta corta.</translation>
    </message>
    <message>
        <source>The control pipe cannot be made: {why}.</source>
        <translation>No se puede crear el canal de control: {why}.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be used: {why}.</source>
        <translation>La carpeta {path} no se puede usar: {why}.</translation>
    </message>
    <message>
        <source>The folder {path} belongs to another user.</source>
        <translation>La carpeta {path} es de otro usuario.</translation>
    </message>
    <message>
        <source>Set XDG_RUNTIME_DIR to a folder of your own.</source>
        <translation>Pon en XDG_RUNTIME_DIR una carpeta propia.</translation>
    </message>
    <message>
        <source>Solomic is running already.</source>
        <translation>Solomic ya está en marcha.</translation>
    </message>
    <message>
        <source>The supervisor failed: {why}.</source>
        <translation>El supervisor falló: {why}.</translation>
    </message>
    <message>
        <source>The engine failed: {why}.</source>
        <translation>El motor falló: {why}.</translation>
    </message>
    <message>
        <source>The engine ended unexpectedly.</source>
        <translation>El motor terminó de improviso.</translation>
    </message>
    <message>
        <source>The engine did not answer any more.</source>
        <translation>El motor dejó de responder.</translation>
    </message>
    <message>
        <source>There is no microphone here: this is the demo scene.</source>
        <translation>Aquí no hay micrófono: esta es la demostración.</translation>
    </message>
    <message>
        <source>There is no camera here: this is the demo scene.</source>
        <translation>Aquí no hay cámara: esta es la demostración.</translation>
    </message>
    <message>
        <source>There is no microphone and no camera here: this is the demo scene.</source>
        <translation>Aquí no hay micrófono ni cámara: esta es la demostración.</translation>
    </message>
    <message>
        <source>The demo&apos;s voice {path} is not mono at 16 kHz.</source>
        <translation>La voz de la demostración {path} no es mono a 16 kHz.</translation>
    </message>
    <message>
        <source>The demo&apos;s microphone was closed.</source>
        <translation>El micrófono de la demostración se cerró.</translation>
    </message>
    <message>
        <source>The demo&apos;s camera was closed.</source>
        <translation>La cámara de la demostración se cerró.</translation>
    </message>
    <message>
        <source>Install Solomic again.</source>
        <translation>Vuelve a instalar Solomic.</translation>
    </message>
    <message>
        <source>The recordings have reached their limit of {limit} MB.</source>
        <translation>Las grabaciones alcanzaron su límite de {limit} MB.</translation>
    </message>
    <message>
        <source>Recordings are switched off in the settings.</source>
        <translation>Las grabaciones están desactivadas en los ajustes.</translation>
    </message>
    <message>
        <source>Recordings were switched off in the settings.</source>
        <translation>Las grabaciones se desactivaron en los ajustes.</translation>
    </message>
    <message>
        <source>The recording cannot be written: {why}.</source>
        <translation>La grabación no se puede escribir: {why}.</translation>
    </message>
    <message>
        <source>This recording is gone.</source>
        <translation>Esta grabación ya no existe.</translation>
    </message>
    <message>
        <source>This recording cannot be read.</source>
        <translation>Esta grabación no se puede leer.</translation>
    </message>
    <message>
        <source>The recording cannot be deleted: {why}.</source>
        <translation>La grabación no se puede borrar: {why}.</translation>
    </message>
    <message>
        <source>The try-out did not work: {why}.</source>
        <translation>La prueba no funcionó: {why}.</translation>
    </message>
    <message>
        <source>Nothing tells which microphone is the virtual one.</source>
        <translation>Nada indica qué micrófono es el virtual.</translation>
    </message>
    <message>
        <source>The default microphone is another one now.</source>
        <translation>El micrófono predeterminado es ahora otro.</translation>
    </message>
    <message>
        <source>Solomic cannot make a virtual microphone on this system.</source>
        <translation>Solomic no puede crear un micrófono virtual en este sistema.</translation>
    </message>
    <message>
        <source>Install this free driver from {page}, then restart the computer.</source>
        <translation>Instala este controlador gratuito desde {page} y reinicia el ordenador.</translation>
    </message>
    <message>
        <source>{name} is there, but its recording device is switched off.</source>
        <translation>{name} está, pero su dispositivo de grabación está desactivado.</translation>
    </message>
    <message>
        <source>Switch it on among the recording devices in the system&apos;s sound settings.</source>
        <translation>Actívalo entre los dispositivos de grabación en los ajustes de sonido del sistema.</translation>
    </message>
    <message>
        <source>{name} is there, but its playback device is switched off.</source>
        <translation>{name} está, pero su dispositivo de reproducción está desactivado.</translation>
    </message>
    <message>
        <source>Switch it on among the playback devices in the system&apos;s sound settings.</source>
        <translation>Actívalo entre los dispositivos de reproducción en los ajustes de sonido del sistema.</translation>
    </message>
    <message>
        <source>The chosen virtual microphone {name} is away.</source>
        <translation>El micrófono virtual elegido {name} no está.</translation>
    </message>
    <message>
        <source>Connect it, or choose another one in the settings.</source>
        <translation>Conéctalo o elige otro en los ajustes.</translation>
    </message>
    <message>
        <source>VoiceMeeter must run, and B1 must be lit in its virtual input&apos;s strip.</source>
        <translation>VoiceMeeter debe estar en marcha, y B1 encendido en el canal de su entrada virtual.</translation>
    </message>
    <message>
        <source>VoiceMeeter must run, and B2 must be lit in its second virtual input&apos;s strip.</source>
        <translation>VoiceMeeter debe estar en marcha, y B2 encendido en el canal de su segunda entrada virtual.</translation>
    </message>
    <message>
        <source>Loopback&apos;s device must pass its sound through (Pass-Thru).</source>
        <translation>El dispositivo de Loopback debe dejar pasar su sonido (Pass-Thru).</translation>
    </message>
    <message>
        <source>Another Solomic (process {number}) has the virtual microphone.</source>
        <translation>Otro Solomic (proceso {number}) tiene el micrófono virtual.</translation>
    </message>
    <message>
        <source>Close the other one first.</source>
        <translation>Cierra antes el otro.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}.</source>
        <translation>{path} no se puede escribir: {why}.</translation>
    </message>
    <message>
        <source>Solomic notes there which default microphone to give back.</source>
        <translation>Solomic anota ahí qué micrófono predeterminado devolver.</translation>
    </message>
    <message>
        <source>There is no camera.</source>
        <translation>No hay cámara.</translation>
    </message>
    <message>
        <source>There is no camera and no video file called {name}.</source>
        <translation>No hay cámara ni archivo de vídeo llamado {name}.</translation>
    </message>
    <message>
        <source>There is no camera {name}.</source>
        <translation>No hay cámara {name}.</translation>
    </message>
    <message>
        <source>The camera {name} is in use by another program.</source>
        <translation>Otro programa usa la cámara {name}.</translation>
    </message>
    <message>
        <source>The camera {name} is in use by {programs}.</source>
        <translation>La cámara {name} está en uso por {programs}.</translation>
    </message>
    <message>
        <source>The system asks whether Solomic may use the camera {name}.</source>
        <translation>El sistema pregunta si Solomic puede usar la cámara {name}.</translation>
    </message>
    <message>
        <source>Say yes in its window.</source>
        <translation>Di que sí en su ventana.</translation>
    </message>
    <message>
        <source>Close the other program, or choose another camera.</source>
        <translation>Cierra el otro programa o elige otra cámara.</translation>
    </message>
    <message>
        <source>The camera {name} gives no images.</source>
        <translation>La cámara {name} no da imágenes.</translation>
    </message>
    <message>
        <source>The camera {name} was unplugged or stopped.</source>
        <translation>La cámara {name} se desconectó o se detuvo.</translation>
    </message>
    <message>
        <source>The camera {name} may not be opened.</source>
        <translation>No está permitido abrir la cámara {name}.</translation>
    </message>
    <message>
        <source>Add yourself to the group video, then log in again.</source>
        <translation>Añádete al grupo video y vuelve a iniciar sesión.</translation>
    </message>
    <message>
        <source>The camera failed: {why}.</source>
        <translation>La cámara falló: {why}.</translation>
    </message>
    <message>
        <source>The camera shows the same image again and again.</source>
        <translation>La cámara muestra una y otra vez la misma imagen.</translation>
    </message>
    <message>
        <source>The camera gives no images.</source>
        <translation>La cámara no da imágenes.</translation>
    </message>
    <message>
        <source>It is closed while nobody listens.</source>
        <translation>Está cerrada mientras nadie escucha.</translation>
    </message>
    <message>
        <source>No camera is used.</source>
        <translation>No se usa ninguna cámara.</translation>
    </message>
    <message>
        <source>There is no video file {path}.</source>
        <translation>No hay archivo de vídeo {path}.</translation>
    </message>
    <message>
        <source>The video file {path} has ended.</source>
        <translation>El archivo de vídeo {path} terminó.</translation>
    </message>
    <message>
        <source>The stream {name} has no picture.</source>
        <translation>El flujo {name} no tiene imagen.</translation>
    </message>
    <message>
        <source>The stream {name} broke off.</source>
        <translation>El flujo {name} se cortó.</translation>
    </message>
    <message>
        <source>The stream {name} cannot be opened: {why}.</source>
        <translation>El flujo {name} no se puede abrir: {why}.</translation>
    </message>
    <message>
        <source>{path} has no picture.</source>
        <translation>{path} no tiene imagen.</translation>
    </message>
    <message>
        <source>The video {path} cannot be opened: {why}.</source>
        <translation>El vídeo {path} no se puede abrir: {why}.</translation>
    </message>
    <message>
        <source>{path} cannot be read to its end: {why}.</source>
        <translation>{path} no se puede leer hasta el final: {why}.</translation>
    </message>
    <message>
        <source>The faces could not be followed.</source>
        <translation>No se pudo seguir las caras.</translation>
    </message>
    <message>
        <source>Faces are found by the simpler detector.</source>
        <translation>Las caras se buscan con el detector más simple.</translation>
    </message>
    <message>
        <source>OpenCV&apos;s face cascade is not installed.</source>
        <translation>La cascada de caras de OpenCV no está instalada.</translation>
    </message>
    <message>
        <source>The face detector YuNet is not installed.</source>
        <translation>El detector de caras YuNet no está instalado.</translation>
    </message>
    <message>
        <source>Fetch it from the settings, or choose the detector haar.</source>
        <translation>Consíguelo o elige el detector haar.</translation>
    </message>
    <message>
        <source>The face detector from {path} is not the official file.</source>
        <translation>El detector de caras de {path} no es el archivo oficial.</translation>
    </message>
    <message>
        <source>The face detector {path} cannot be read.</source>
        <translation>El detector de caras {path} no se puede leer.</translation>
    </message>
    <message>
        <source>Delete it and fetch it again.</source>
        <translation>Bórralo y vuelve a obtenerlo.</translation>
    </message>
    <message>
        <source>The lip reader {path} is not the one that was made for this.</source>
        <translation>El lector de labios {path} no es el hecho para esto.</translation>
    </message>
    <message>
        <source>The lip reader {path} cannot be read.</source>
        <translation>El lector de labios {path} no se puede leer.</translation>
    </message>
    <message>
        <source>Voices are not remembered.</source>
        <translation>Las voces no se recuerdan.</translation>
    </message>
    <message>
        <source>Remembered voices are not recognised.</source>
        <translation>Las voces recordadas no se reconocen.</translation>
    </message>
    <message>
        <source>A voice is remembered only where its owner agrees.</source>
        <translation>Una voz solo se recuerda si su dueño está de acuerdo.</translation>
    </message>
    <message>
        <source>This voice is not known well enough yet.</source>
        <translation>Esta voz aún no se conoce lo suficiente.</translation>
    </message>
    <message>
        <source>There is no voice network, so a voice cannot be remembered.</source>
        <translation>No hay red de voz, así que no se puede recordar ninguna.</translation>
    </message>
    <message>
        <source>Let the person speak alone for a few seconds.</source>
        <translation>Deja que la persona hable sola unos segundos.</translation>
    </message>
    <message>
        <source>A voice is already remembered as {name}.</source>
        <translation>Ya se recuerda una voz como {name}.</translation>
    </message>
    <message>
        <source>Delete it first.</source>
        <translation>Bórrala antes.</translation>
    </message>
    <message>
        <source>The key of the remembered voices in {path} is damaged.</source>
        <translation>La clave de las voces recordadas en {path} está dañada.</translation>
    </message>
    <message>
        <source>The key {path} of the remembered voices cannot be read.</source>
        <translation>La clave {path} de las voces recordadas no se puede leer.</translation>
    </message>
    <message>
        <source>A key cannot be kept in {path}: {why}.</source>
        <translation>No se puede guardar una clave en {path}: {why}.</translation>
    </message>
    <message>
        <source>The voices cannot be read without it: delete them and enrol again.</source>
        <translation>Sin ella las voces no se pueden leer: bórralas y vuelve a aprenderlas.</translation>
    </message>
    <message>
        <source>A name has 1 to {most} letters that can be printed.</source>
        <translation>Un nombre tiene de 1 a {most} letras imprimibles.</translation>
    </message>
    <message>
        <source>No voice is remembered as {name}.</source>
        <translation>Ninguna voz se recuerda como {name}.</translation>
    </message>
    <message>
        <source>This does not sound like the {name} who is remembered.</source>
        <translation>No suena como la voz recordada de {name}.</translation>
    </message>
    <message>
        <source>If it is right, delete {name} first, or choose another name.</source>
        <translation>Si es correcto, borra antes a {name} o elige otro nombre.</translation>
    </message>
    <message>
        <source>{path} is no exported voice.</source>
        <translation>{path} no es una voz exportada.</translation>
    </message>
    <message>
        <source>The voice of {name} is damaged.</source>
        <translation>La voz de {name} está dañada.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}.</source>
        <translation>{path} no se puede leer: {why}.</translation>
    </message>
    <message>
        <source>{path} cannot be deleted: {why}.</source>
        <translation>{path} no se puede borrar: {why}.</translation>
    </message>
    <message>
        <source>The remembered voice {path} is damaged or has another key.</source>
        <translation>La voz recordada {path} está dañada o tiene otra clave.</translation>
    </message>
    <message>
        <source>There is no network in {path}.</source>
        <translation>No hay red en {path}.</translation>
    </message>
    <message>
        <source>Install Solomic again, or fetch the folder resources/models.</source>
        <translation>Vuelve a instalar Solomic o consigue la carpeta resources/models.</translation>
    </message>
    <message>
        <source>Install Solomic again, or fetch the file resources/models from where Solomic came from.</source>
        <translation>Vuelve a instalar Solomic o consigue el archivo resources/models de donde vino Solomic.</translation>
    </message>
    <message>
        <source>The network file {name} is cut short: {here} of {whole} bytes.</source>
        <translation>El archivo de red {name} está cortado: {here} de {whole} bytes.</translation>
    </message>
    <message>
        <source>The network file {name} is not the one that was checked: its SHA-256 differs.</source>
        <translation>El archivo de red {name} no es el comprobado: su SHA-256 difiere.</translation>
    </message>
    <message>
        <source>The network file {name} is missing from {path}.</source>
        <translation>Falta el archivo de red {name} en {path}.</translation>
    </message>
    <message>
        <source>The network file {path} cannot be read: {why}.</source>
        <translation>El archivo de red {path} no se puede leer: {why}.</translation>
    </message>
    <message>
        <source>The network file {path} is not among those that belong to this version.</source>
        <translation>El archivo de red {path} no pertenece a esta versión.</translation>
    </message>
    <message>
        <source>The manifest of {name} names no file.</source>
        <translation>El manifiesto de {name} no nombra ningún archivo.</translation>
    </message>
    <message>
        <source>The manifest {name} does not fit: {why}.</source>
        <translation>El manifiesto {name} no encaja: {why}.</translation>
    </message>
    <message>
        <source>The manifest {name} cannot be used: {why}.</source>
        <translation>El manifiesto {name} no se puede usar: {why}.</translation>
    </message>
    <message>
        <source>The network in {path} cannot be used: {why}.</source>
        <translation>La red en {path} no se puede usar: {why}.</translation>
    </message>
    <message>
        <source>The network {name} does not fit its manifest: its {what} differ.</source>
        <translation>La red {name} no encaja con su manifiesto: difieren {what}.</translation>
    </message>
    <message>
        <source>The network {name} does not fit: the first axis of its {what} must be free, people are stacked along it.</source>
        <translation>La red {name} no encaja: el primer eje ({what}) debe quedar libre, las personas se apilan en él.</translation>
    </message>
    <message>
        <source>The network {name} does not fit: its {what} must be 32-bit floats.</source>
        <translation>La red {name} no encaja: {what} deben ser flotantes de 32 bits.</translation>
    </message>
    <message>
        <source>The network {name} cannot run: {why}.</source>
        <translation>La red {name} no puede funcionar: {why}.</translation>
    </message>
    <message>
        <source>The network {name} cannot be run by {provider} here.</source>
        <translation>La red {name} no puede funcionar aquí con {provider}.</translation>
    </message>
    <message>
        <source>The network {name} cannot be loaded: {why}.</source>
        <translation>La red {name} no se puede cargar: {why}.</translation>
    </message>
    <message>
        <source>The network in {path} is a {one}, not a {other}.</source>
        <translation>La red en {path} es {one}, no {other}.</translation>
    </message>
    <message>
        <source>The network {name} has no {what} file.</source>
        <translation>La red {name} no tiene archivo {what}.</translation>
    </message>
    <message>
        <source>Choose {names}.</source>
        <translation>Elige {names}.</translation>
    </message>
    <message>
        <source>The network {name} gave no usable embedding.</source>
        <translation>La red {name} no dio una huella utilizable.</translation>
    </message>
    <message>
        <source>The network in {path} carries no signature ({name}).</source>
        <translation>La red en {path} no lleva firma ({name}).</translation>
    </message>
    <message>
        <source>The network in {path} was not added by `solomic models add`.</source>
        <translation>La red en {path} no se añadió con `solomic models add`.</translation>
    </message>
    <message>
        <source>Remove it: `solomic models remove {name}`.</source>
        <translation>Quítala: `solomic models remove {name}`.</translation>
    </message>
    <message>
        <source>The news {path} cannot be read: {why}.</source>
        <translation>Las novedades {path} no se pueden leer: {why}.</translation>
    </message>
    <message>
        <source>{path} is too large to be news of a version.</source>
        <translation>{path} es demasiado grande para ser novedades de una versión.</translation>
    </message>
    <message>
        <source>The news {path} carries no signature ({name}).</source>
        <translation>Las novedades {path} no llevan firma ({name}).</translation>
    </message>
    <message>
        <source>Fetch both files from the same place.</source>
        <translation>Obtenga ambos archivos del mismo sitio.</translation>
    </message>
    <message>
        <source>The news are no feed of versions: {why}.</source>
        <translation>Este archivo no contiene novedades de versiones: {why}.</translation>
    </message>
    <message>
        <source>The news are of a later kind than this program reads.</source>
        <translation>Las novedades son de un tipo posterior al que lee este programa.</translation>
    </message>
    <message>
        <source>The news lead to a page that is not https.</source>
        <translation>Las novedades llevan a una página que no es https.</translation>
    </message>
    <message>
        <source>{name} is no version.</source>
        <translation>{name} no es una versión.</translation>
    </message>
    <message>
        <source>{name} holds no Ed25519 signature.</source>
        <translation>{name} no contiene ninguna firma Ed25519.</translation>
    </message>
    <message>
        <source>The signature is of nobody you trust, or what it signs was changed since.</source>
        <translation>La firma no es de nadie en quien confíe, o lo firmado se cambió después.</translation>
    </message>
    <message>
        <source>Trust the signer&apos;s key first: `solomic models trust KEY.pub`.</source>
        <translation>Confíe primero en la clave del firmante: `solomic models trust KEY.pub`.</translation>
    </message>
    <message>
        <source>Open its maker&apos;s page</source>
        <translation>Abrir la página de su fabricante</translation>
    </message>
    <message>
        <source>Solomic looks for it all the time: as soon as it is there, it goes on.</source>
        <translation>Solomic lo busca todo el tiempo: en cuanto esté, se continúa.</translation>
    </message>
    <message>
        <source>Which output leads into the virtual microphone?</source>
        <translation>¿Qué salida lleva al micrófono virtual?</translation>
    </message>
    <message>
        <source>Others stay as loud as they are.</source>
        <translation>Los demás siguen tan fuertes como están.</translation>
    </message>
    <message>
        <source>Others sound as if they were {times} times as far away.</source>
        <translation>Los demás suenan como si estuvieran {times} veces más lejos.</translation>
    </message>
    <message numerus="yes">
        <source>At the rate above that is %n images.</source>
        <translation>
            <numerusform>Con la frecuencia de arriba eso es una imagen.</numerusform>
            <numerusform>Con la frecuencia de arriba eso son %n imágenes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes about {share} % of a core here: {cost} ms for each image.</source>
        <translation>Ocupa aquí un {share} % de un núcleo: {cost} ms por imagen.</translation>
    </message>
    <message>
        <source>Room for {least} to {most} hours.</source>
        <translation>Sitio para {least} a {most} horas.</translation>
    </message>
    <message>
        <source>Version {running} is the newest one this file knows of; signed by {signer}.</source>
        <translation>La versión {running} es la más nueva que conoce este archivo; firmado por {signer}.</translation>
    </message>
    <message>
        <source>Version {version} of {day} is newer than this one ({running}); signed by {signer}.</source>
        <translation>La versión {version} del {day} es más nueva que esta ({running}); firmado por {signer}.</translation>
    </message>
    <message>
        <source>This system gives a camera to one program at a time, so your call shows no picture while Solomic has it. Three ways round: OBS Studio&apos;s virtual camera, chosen in Solomic and in the call; a second camera; or “No camera” in Solomic once your voice is known.</source>
        <translation>Este sistema da una cámara a un solo programa a la vez: tu llamada no tiene imagen mientras Solomic la usa. Tres salidas: la cámara virtual de OBS Studio, elegida en Solomic y en la llamada; una segunda cámara; o en Solomic «Ninguna cámara», cuando tu voz ya sea conocida.</translation>
    </message>
    <message>
        <source>Windows gives a camera to one program at a time, unless its settings (Cameras, Advanced camera options) let several use it. Else: OBS Studio&apos;s virtual camera, chosen in Solomic and in the call; a second camera; or “No camera” in Solomic once your voice is known.</source>
        <translation>Windows da una cámara a un solo programa a la vez, salvo que su configuración (Cámaras, Opciones avanzadas de cámara) permita varios. Si no: la cámara virtual de OBS Studio, elegida en Solomic y en la llamada; una segunda cámara; o en Solomic «Ninguna cámara», cuando tu voz ya sea conocida.</translation>
    </message>
    <message>
        <source>Several programs can use one camera at the same time on this system.</source>
        <translation>En este sistema, varios programas pueden usar una cámara a la vez.</translation>
    </message>
</context>
</TS>
