# La lista de viviendas de la junta, que un responsable envía como tabla.
menu-homes_list = La lista de todas las viviendas, para responsables

form-home-list-list = <b>{ $name }: la lista de viviendas</b>
    { $count ->
        [0] Todavía no hay lista de viviendas.
        [one] La lista tiene ahora 1 vivienda.
       *[other] La lista tiene ahora { $count } viviendas.
    }
    { $long ->
        [yes] { home-list-cut }
       *[no] Envíeme por favor la lista completa: como archivo CSV de 1 MB como mucho, o como mensaje con una vivienda en cada línea. Primero el edificio, después el piso:
    }

    <pre>3;12
    3;13</pre>

    ¿Hay escaleras? Entonces ponga por favor los nombres de las columnas en la primera línea:

    <pre>edificio;escalera;piso
    3;A;12</pre>

    Solo puede contener edificio, escalera y piso, ningún nombre de persona. Le mostraré lo que cambia antes de cambiar nada.
form-home-list-take-check = <b>{ $name }: la lista de viviendas</b>
    { $long ->
        [yes] { home-list-cut } Estas siguen siendo las cifras de la lista que envió antes.
       *[no] { $anew ->
            [yes] Las viviendas han cambiado entretanto. Mire por favor las cifras otra vez.
           *[no] Esto es lo que encontré en su lista.
        }
    }
    { $counts }

    Algunas de las viviendas, tal como las leí:
    { $samples }

    ¿Está todo bien? Entonces pulse el botón. ¿Hay letras equivocadas? Entonces guarde por favor el archivo como «CSV UTF-8» y envíelo aquí otra vez.
home-list-counts = <b>{ $homes ->
    [one] 1 vivienda
   *[other] { $homes } viviendas
} en { $buildings ->
    [one] 1 edificio
   *[other] { $buildings } edificios
}</b>
    Nuevas: { $new }
    Ya conocidas: { $known }
    Ya no están en la lista: { $dropped }{ $lived ->
        [0] { "" }
        [one] . En una de ellas vive alguien, así que la conservo, marcada como fuera de la lista.
       *[other] . En { $lived } de ellas vive alguien, así que las conservo, marcadas como fuera de la lista.
    }
home-list-home = Edificio: { $building }, { $stairs ->
    [yes] escalera: { $stair }, piso: { $flat }
   *[no] piso: { $flat }
}
home-list-open = La lista de viviendas
home-list-hand-out = Recibir la lista actual
home-list-take = Usar esta lista

home-list-comes = La lista llega como mensaje.
home-list-present = La lista actual de viviendas: { $count ->
    [one] 1 vivienda
   *[other] { $count } viviendas
}. Puede cambiarla en una hoja de cálculo y enviármela de vuelta.
home-list-heading = { $column ->
    [building] edificio
    [stair] escalera
   *[flat] piso
}
home-list-taken = <b>{ $name }: la nueva lista de viviendas ya vale.</b>
    { $counts }

    Puede deshacerlo durante un día, mientras nadie cambie la lista.
home-list-taken-toast = Hecho. La nueva lista ya vale.
home-list-look-again = Las viviendas han cambiado entretanto. Mire por favor las cifras nuevas.
home-list-undo = Deshacer
home-list-as-before = <b>{ $name }</b>: he retirado la última lista. La lista de viviendas es la de antes.
home-list-undone = { $count ->
    [0] Hecho. No hay lista de viviendas, como antes.
    [one] Hecho. La lista vuelve a tener 1 vivienda.
   *[other] Hecho. La lista vuelve a tener { $count } viviendas.
}
home-list-changed-since = La lista ha cambiado desde entonces, así que esto ya no se puede deshacer. No se ha cambiado nada.
home-list-too-late = De esto hace más de un día. Ya no se puede deshacer. Puede enviar otra vez la lista anterior.

home-list-faults = { $count ->
    [one] Encontré un error en esta lista. No se ha cambiado nada.
   *[other] Encontré { $count } errores en esta lista. No se ha cambiado nada.
}
home-list-fault = Línea { $line }: { $flaw ->
    [empty] falta { $column }.
    [formula] { $column } no puede empezar por { $detail }
    [unseen] { $column } tiene un carácter que no se puede mostrar.
    [long] { $column } es demasiado largo. Puede tener { $detail } caracteres.
    [twice] esta vivienda ya está en la línea { $detail }.
   *[quotes] hay unas comillas fuera de lugar.
}
home-list-column = { $column ->
    [building] el edificio
    [stair] el nombre de la escalera
   *[flat] el piso
}
home-list-more-faults = Y { $count } más.
home-list-correct = Corrija por favor la lista y envíela otra vez.

home-list-send = Envíe por favor la lista como archivo, o como mensaje con una vivienda en cada línea, por ejemplo 3;12
home-list-cut = Envíe por favor una lista tan larga como archivo: Telegram parte en dos los mensajes largos.
home-list-large = Este archivo es demasiado grande. Envíe por favor uno de 1 MB como mucho.
home-list-long = Esta lista tiene { $lines } líneas. Admito { $most } viviendas como mucho. No se ha cambiado nada.
home-list-empty = No encontré viviendas. Envíe por favor una lista con una vivienda en cada línea, por ejemplo 3;12
home-list-workbook = Esto es un libro de hojas de cálculo. Ábralo por favor en su programa, guárdelo como «CSV UTF-8» y envíeme ese archivo.
home-list-no-text = No puedo leer este archivo. Guárdelo por favor en su hoja de cálculo como «CSV UTF-8» y envíe ese.
home-list-no-columns = No puedo distinguir edificio y piso. Ponga por favor una coma o un punto y coma entre ellos, por ejemplo 3;12
home-list-names = Ponga por favor en la primera línea los nombres de las columnas: edificio y piso, y escalera si la hay.
home-list-names-needed = Hay tres columnas. Ponga por favor esta línea antes de todas, en el orden correcto: edificio;escalera;piso
home-list-other-columns = Solo puede haber edificio, escalera y piso, una vez cada uno. Quite por favor todo lo demás, como nombres y teléfonos. No se ha tomado nada de la lista.
home-list-same = La lista ya es así. No se ha cambiado nada.
home-list-not-fetched = No pude recibir el archivo. Envíelo por favor otra vez.
