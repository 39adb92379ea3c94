# What the chairs choose for their neighbourhood.
settings-list = <b>{ $name }: { $chapter ->
    [targets] ajustes: los tipos de avisos
   *[all] ajustes
    }</b>
    { $lines }

    Para cambiar uno, pulse su botón.
setting-changed-by = Lo cambió { $who } el { $when }.
setting-undo = Deshacer: volver a { $value }
setting-changed-since = Alguien lo ha cambiado mientras tanto. Este mensaje muestra lo que vale ahora.

setting-back = Todos los ajustes
setting-same = Ya está así. No ha cambiado nada.
setting-which = ¿A cuál de estos se refiere? Pulse uno, por favor.

# The neighbourhood's name.
setting-name-title = Nombre
setting-name = <b>{ $name }: el nombre</b>
    El vecindario se llama <b>{ $value }</b>. Encabeza mis mensajes.

    Al principio lleva el título de su grupo y cambia con él. Cuando usted elige otro nombre, el título del grupo ya no lo cambia. Para volver, elija el título del grupo.

    { $place ->
        [private] Para cambiarlo, responda a este mensaje con el nombre nuevo, de { $most } caracteres como máximo.
       *[other] Para cambiarlo, abra nuestro chat privado, envíe allí /settings y responda al mensaje sobre el nombre. Lo que se dice aquí puede ser solo conversación.
    }
setting-name-button = { $value }
setting-name-line = Nombre: { $value }
setting-name-changed = Hecho. Desde ahora el vecindario se llama { $value }.
setting-name-empty = Escriba un nombre con letras o números, por favor. No ha cambiado nada.
setting-name-long = Este nombre es demasiado largo. Escriba uno de { $most } caracteres como máximo, por favor. No ha cambiado nada.

# The language of the groups.
setting-language-title = Idioma
setting-language = <b>{ $name }: el idioma de sus grupos</b>
    En sus grupos hablo <b>{ $value }</b>. Al principio es el idioma de quien preparó el grupo.

    Lo que escriba desde ahora estará en ese idioma. En privado cada cual tiene el suyo, con /language.

    Para cambiarlo, pulse un botón o responda a este mensaje con el nombre de un idioma.
setting-language-button = { $value }
setting-language-line = Idioma en los grupos: { $value }
setting-language-names = Hablo inglés, chino y español. Elija uno de ellos, por favor. No ha cambiado nada.

# The time zone.
setting-zone-title = Zona horaria
setting-zone = <b>{ $name }: la zona horaria</b>
    Me guío por los relojes de <b>{ $value }</b>. Al principio es lo que eligió quien me tiene en marcha.

    Según ella se dicen las horas en mis mensajes, cuándo acaba una votación y cuándo llega el resumen. Las tareas que ya existen conservan su hora.

    Para cambiarla, responda a este mensaje con el nombre de su país o de una ciudad grande cercana.
setting-zone-button = { $value }
setting-zone-line = Zona horaria: { $value }
setting-zone-changed = Hecho. Desde ahora me guío por los relojes de { $value }.
setting-zone-unknown = No conozco este lugar. Escriba el nombre de su país o de una ciudad grande cercana, por ejemplo Madrid. No ha cambiado nada.

# Whose working days and holidays hold.
setting-country-title = País
setting-country = <b>{ $name }: días laborables y festivos</b>
    { $some ->
        [yes] Me guío por los días laborables y festivos de este país: <b>{ $value }</b>.
       *[no] No han elegido <b>ningún país</b>. Entonces todos los días de lunes a viernes son laborables y no conozco festivos. Así es al principio.
    }

    El plazo para atender un aviso se cuenta en días laborables. Si el día del resumen semanal es festivo, llega el siguiente día laborable. Los festivos de una sola región o ciudad no cuentan.

    Para cambiarlo, responda a este mensaje con el nombre de su país o con la palabra ninguno.
setting-country-none = Ningún país
setting-country-button = { $value }
setting-country-line = Días laborables y festivos: { $value }
setting-country-changed = { $some ->
    [yes] Hecho. Desde ahora me guío por los días laborables y festivos de este país: { $value }.
   *[no] Hecho. Desde ahora todos los días de lunes a viernes son laborables.
}
setting-country-unknown = No conozco los festivos de este país. Escriba el nombre de un país, por ejemplo España. No ha cambiado nada.

# When people are left in peace.
setting-quiet-hours-title = Horas de silencio
setting-quiet-hours = <b>{ $name }: horas de silencio</b>
    { $some ->
        [yes] Las horas de silencio son <b>{ $value }</b>, según los relojes de donde viven.
       *[no] <b>No hay horas de silencio</b>: escribo a cualquier hora.
    } Lo habitual es { $usual }.

    En esas horas no envío a nadie un mensaje privado que no haya pedido. Las noticias de avisos, los recordatorios y las preguntas a voluntarios esperan a que acaben. El resumen semanal también espera. Quien me escribe recibe respuesta a cualquier hora. Una votación acaba a su hora.

    Si una tarea es en esas horas o poco después, recuerdo a los ayudantes antes de que empiecen. Si se cancela o queda una plaza libre, lo saben enseguida.

    Para cambiarlas, pulse un botón o responda a este mensaje con dos horas, por ejemplo 22-7, o con la palabra ninguna.
setting-quiet-hours-none = Sin horas de silencio
setting-quiet-hours-button = { $value }
setting-quiet-hours-line = Horas de silencio: { $value }
setting-quiet-hours-changed = { $some ->
    [yes] Hecho. Desde ahora las horas de silencio son { $value }.
   *[no] Hecho. Desde ahora no hay horas de silencio.
}
setting-quiet-hours-like = Escriba dos horas, por ejemplo 22-7 o 21:30-8:00, o la palabra ninguna. No ha cambiado nada.
setting-quiet-hours-long = Las horas de silencio duran como máximo { $most } horas, y no 0. Escriba cuándo empiezan y después cuándo acaban, por ejemplo 22-7. No ha cambiado nada.

# When the weekly digest comes.
setting-digest-button = { $value }
setting-digest-day-title = Día del resumen
setting-digest-day = <b>{ $name }: el día del resumen semanal</b>
    Cada semana cuento en el chat de la junta qué ha cambiado. Llega el <b>{ $value }</b>. El día habitual es el { $usual }. Si ese día es festivo en el país que han elegido, llega el siguiente día laborable.

    Para cambiarlo, pulse un botón o responda a este mensaje con un día de la semana.
setting-digest-day-line = Resumen semanal, día: { $value }
setting-digest-day-changed = Hecho. Desde ahora el resumen semanal llega el { $value }.
setting-digest-day-names = Escriba un día de la semana, por ejemplo martes. No ha cambiado nada.
setting-digest-hour-title = Hora del resumen
setting-digest-hour = <b>{ $name }: la hora del resumen semanal</b>
    Cada semana cuento en el chat de la junta qué ha cambiado. Llega a las <b>{ $value }</b>, según los relojes de donde viven. La hora habitual es a las { $usual }. Si cae en sus horas de silencio, llega cuando acaban.

    Para cambiarla, pulse un botón o responda a este mensaje con una hora en punto, por ejemplo 17 o 17:00.
setting-digest-hour-line = Resumen semanal, hora: { $value }
setting-digest-hour-changed = Hecho. Desde ahora el resumen semanal llega a las { $value }.
setting-digest-hour-numbers = Escriba una hora en punto de 0 a 23, por ejemplo 17. No ha cambiado nada.

# How long it is kept who took part in what is over.
setting-retention-title = Olvidar nombres
setting-retention = <b>{ $name }: olvidar quién fue</b>
    { $some ->
        [yes] Olvido quién fue <b>{ $months } meses</b> después de que algo acabe.
       *[no] <b>No olvido</b> quién fue. Así es al principio.
    }

    Se trata de los avisos arreglados o rechazados, de las votaciones acabadas y de las tareas pasadas: quién hizo el aviso y a quién más le afecta, quién abrió la votación y quién votó qué, quién ayudó. Los avisos y los números quedan, sin nombres. Cada cual puede hacer borrar antes lo suyo, con /forgetme.

    Empiezo un día después de un cambio; hasta entonces se puede deshacer. Después, deshacerlo no devuelve ningún nombre.

    Para cambiarlo, pulse un botón o responda a este mensaje con un número de meses, por ejemplo 18, o con la palabra nunca.
setting-retention-button = { $some ->
    [yes] { $months } meses
   *[no] No olvidar
}
setting-retention-line = { $some ->
    [yes] Nombres en lo que ya acabó: se guardan { $months } meses
   *[no] Nombres en lo que ya acabó: se guardan siempre
}
setting-retention-changed = { $some ->
    [yes] Hecho. Olvido quién fue { $months } meses después de que algo acabe.
   *[no] Hecho. Desde ahora no olvido quién fue.
}
setting-retention-months = Escriba un número de meses de { $least } a { $most }, por ejemplo 18, o la palabra nunca. No ha cambiado nada.

# What reports are about, and within how many working days each kind is to be dealt with.
setting-targets-title = Tipos de avisos
setting-back-to-chapter = Todos los tipos de avisos
setting-target = <b>{ $name }: avisos sobre «{ $category }»</b>
    { $asked ->
        [yes] Estos avisos deben atenderse en <b>{ $days ->
            [one] 1 día laborable
           *[other] { $days } días laborables
        }</b>.
       *[no] Este tipo <b>no se ofrece</b> cuando alguien hace un aviso.
    } Lo habitual es { $usual }.

    La ficha en el chat de la junta y las listas dicen hasta cuándo es, y el resumen nombra primero lo que está fuera de plazo. También vale para los avisos que están abiertos ahora. Qué días son laborables depende del país en los ajustes. La primera respuesta debe darse siempre en 24 horas.

    Para cambiarlo, pulse un botón o responda a este mensaje con un número de días de 1 a { $most }, o con la palabra desactivar.
setting-target-button = { $asked ->
    [yes] { $days ->
        [one] 1 día
       *[other] { $days } días
    }
   *[no] No ofrecer
}
setting-target-line = { $category }: { $asked ->
    [yes] { $days ->
        [one] 1 día laborable
       *[other] { $days } días laborables
    }
   *[no] no se ofrece
}
setting-target-changed = { $asked ->
    [yes] Hecho. { $category }: en { $days ->
        [one] 1 día laborable
       *[other] { $days } días laborables
    }.
   *[no] Hecho. { $category }: ya no se ofrece.
}
setting-target-days = Escriba un número de días laborables de 1 a { $most }, por ejemplo 5, o la palabra desactivar. No ha cambiado nada.
setting-target-other-stays = Este tipo es para lo que no encaja en ningún otro, así que tiene que quedar. Escriba un número de días laborables, por ejemplo 10. No ha cambiado nada.

# How much the bot may write into each group.
setting-message-budget = <b>{ $name }: mis mensajes en sus grupos</b>
    Ahora escribo como máximo <b>{ $budget } por minuto</b> en cada uno de sus grupos. Lo habitual es { $usual }.
    Cuentan los mensajes nuevos y también cada cambio de un mensaje.

    Con un número menor el grupo está más tranquilo, y los números de una tarjeta tardan más en ponerse al día. Cuando todos pulsan a la vez, una tarjeta cambia más o menos cada { $seconds } segundos. Las respuestas a una pregunta van primero. Quien pulsa un botón recibe respuesta enseguida, sea cual sea el número.

    Para cambiarlo, pulse un botón. O responda a este mensaje con un número de { $least } a { $most }.
setting-message-budget-title = Mensajes en los grupos
setting-message-budget-button = { $budget } por minuto
setting-message-budget-line = Mensajes en cada grupo: como máximo { $budget } por minuto
setting-message-budget-changed = Hecho. Desde ahora escribo como máximo { $budget } mensajes por minuto en cada grupo.
setting-message-budget-same = Ya son { $budget } por minuto. No ha cambiado nada.
setting-message-budget-numbers = Elija un número entero de { $least } a { $most }, por favor. No ha cambiado nada.

menu-settings = Ajustes del vecindario, para responsables
setting-not-understood = Lo siento, no le he entendido. Para cambiar el ajuste, responda a su mensaje más reciente: déjelo pulsado y elija «Responder». O envíe /help.
