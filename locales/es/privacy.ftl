# What is kept of people, and what they can do about it.
privacy-head = <b>Qué guardo de usted y para qué</b>
privacy-for-knowing = • Su nombre, su número en Telegram y su idioma; en qué grupos de su vecindario está; para qué se le nombró. Así sé cómo hablarle y qué puede hacer. De los grupos que dejó: { $days } días.
privacy-for-reports = • Sus avisos, con sus fotos y lugares, y los avisos de otros que también le afectan. Así se arreglan las cosas y usted se entera.
privacy-for-polls = • Sus respuestas en las votaciones. Así cada una cuenta una vez y usted puede cambiarla.
privacy-for-help = • En qué ofrece ayuda y cuándo; a qué tareas viene. Así se encuentran ayudantes.
privacy-for-homes = • Dónde vive, si me lo ha dicho, y si la junta lo ha confirmado. Así cada vivienda cuenta una vez. Lo que cambió ahí y las viviendas donde ya no vive nadie: { $days } días.
privacy-for-assisted = • De los vecinos sin teléfono, la junta anota el nombre, la vivienda y quién les ayuda. Así puede actuar por ellos, como se lo piden.
privacy-for-talking = • Una nota de cada mensaje que le envié: { $days } días. Así no recibe nada dos veces. Preguntas que no terminó de responder: { $forms } días.
privacy-for-inbox = • Cada mensaje y cada comando que me envía, tal como llegó, y el mensaje al que responde un comando: { $days } días. Así no se pierde nada si algo falla. Un comando que no nombra a ningún bot cuenta como enviado a mí.
privacy-for-oversight = • Lo que usted decide para el vecindario, si lo hace. Así la junta puede ver quién decidió qué. Enlaces de un solo uso: { $days } días.
privacy-over = • { $months } meses después de que acabe un aviso, una votación o una tarea, olvido quién hizo el aviso y a quién más le afecta, quién votó qué y quién ayudó.
privacy-rest =
    Donde no pone un plazo, lo guardo hasta que usted lo haga borrar.

    Lo que usted escribe a otros en el grupo no es para mí. No lo guardo.
    Todo pasa por Telegram. Quien me administra puede ver lo guardado. Nada se vende ni se usa para publicidad.
privacy-backups = { $days ->
    [0] Quien me administra puede guardar copias de mi base de datos. Lo que usted borró sigue en las copias anteriores.
   *[other] Cada día se hace una copia de mi base de datos. Lo que usted borró desaparece de las copias a los { $days } días.
}
privacy-ways =
    /mydata: le envío todo, en un archivo.
    /forgetme: lo borro.
    /stop: ya no le envío nada, pero respondo a lo que pregunta.
privacy-group = Solo guardo lo que se me envía, quién está en este grupo y en qué idioma hablar. En privado se lo cuento todo.

mydata = Este archivo contiene todo lo que guardo de usted. Cualquier ordenador puede abrirlo como texto. No guardo copia de él.
mydata-inside = Todo lo que Linli guarda de usted. Todas las horas están en UTC.
mydata-too-large = Lo que guardo de usted es demasiado para un archivo de Telegram. Pídalo a quien me administra.

forget-ask =
    <b>¿Borro lo que guardo de usted?</b>

    <b>Esto desaparece:</b> su nombre, su número, su idioma, sus cargos, en qué ofreció ayuda, lo que me envió y lo que le envié. Sus votos en votaciones abiertas se retiran. Sus plazas en tareas próximas pasan a otros. En este chat borro los mensajes de los últimos dos días.
    <b>Esto queda, sin su nombre:</b> el texto, la foto y el lugar de sus avisos; las votaciones y tareas que creó; sus votos en votaciones terminadas, solo como número. Los mensajes más antiguos quedan en este chat hasta que usted los borre, y lo escrito en grupos queda allí.

    No se puede deshacer. Pulse un botón o escriba «borrar» o «conservar».
forget-erase = Borrar
forget-keep = Conservar
forget-kept = Bien. No he borrado nada.
forget-erased = Sus datos están borrados.
forget-done = Sus datos están borrados. Ya no le conozco. Lo que tenía más de dos días en este chat puede borrarlo usted en Telegram. Si me escribe otra vez, será alguien nuevo para mí.

stop-done = Desde ahora no le envío nada por mi cuenta, ni recordatorios ni noticias. Respondo a lo que pregunta. Si quiere volver a tener noticias mías, pulse el botón o envíe /start.
stop-start-anew = Empezar de nuevo
stop-over = Bien. Le vuelvo a enviar mensajes.

menu-privacy = Lo que guardo de usted
menu-mydata = Recibir todo lo que guardo de usted
menu-forgetme = Borrar lo que guardo de usted
menu-stop = No recibir más que respuestas
